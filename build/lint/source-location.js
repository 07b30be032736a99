/** The sides of the project: which top-level folder a file belongs to. */
const SIDES = ['shared', 'electron', 'renderer', 'headquarters', 'tests', 'build'];

/**
 * Where a file stands, as project-relative segments.
 *
 * Fixtures under `build/lint/fixtures/` count as if their folder were the project's root, so that a rule about places
 * can be shown to bite.
 *
 * @param {string} filename absolute path
 * @returns {{ side: string, path: string } | null}
 */
export function locateSource(filename, root = process.cwd()) {
  const normal = filename.replaceAll('\\', '/');
  const fixtures = '/build/lint/fixtures/';
  const at = normal.indexOf(fixtures);
  const base = root.replaceAll('\\', '/');
  let path = null;
  if (at >= 0) path = normal.slice(at + fixtures.length);
  else if (normal.startsWith(`${base}/`)) path = normal.slice(base.length + 1);
  else if (!normal.startsWith('/')) path = normal;
  if (path === null) return null;
  const side = path.split('/')[0];
  return SIDES.includes(side) ? { side, path } : null;
}

/**
 * Resolves a relative import to a project-relative path; null for packages.
 *
 * @param {string} fromPath project-relative path of the importing file
 * @param {string} specifier
 */
export function resolveImport(fromPath, specifier) {
  if (!specifier.startsWith('.')) return null;
  const segments = fromPath.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') segments.pop();
    else if (part !== '.') segments.push(part);
  }
  return segments.join('/');
}
