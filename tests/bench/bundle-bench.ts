import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the first page of an entry point loads, in kilobytes (1,000 bytes), compressed one by one as a server would. */
export type BundleFigure = {
  readonly entry: string;
  readonly files: number;
  readonly kilobytes: number;
  readonly target: number | null;
  readonly holds: boolean | null;
};

/** First load of the renderer, compressed (performance 2). */
const FIRST_LOAD_KB = 500;
const ENTRIES = [
  { entry: 'branch', page: 'index.html', target: FIRST_LOAD_KB },
  { entry: 'kiosk', page: 'kiosk/index.html', target: null },
] as const;

/** Measures what `out/renderer` loads before anything is asked of it: the page, its styles, and every script that is imported at once. */
export function measureBundles(folder: string): readonly BundleFigure[] {
  return ENTRIES.map(({ entry, page, target }) => {
    const files = listFirstLoad(folder, page);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    const kilobytes = Math.round(bytes / 1_000);
    return {
      entry,
      files: files.length,
      kilobytes,
      target,
      holds: target === null ? null : kilobytes <= target,
    };
  });
}

function listFirstLoad(folder: string, page: string): readonly string[] {
  if (!existsSync(join(folder, page)))
    throw new Error(`No ${page} in ${folder}: build first (npm run build)`);
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>([page]);
  const waiting = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/gu)].map(
    ([, file]) => file!,
  );
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.js')) waiting.push(...listImports(readFileSync(join(folder, file), 'utf8')));
  }
  return [...found];
}

/** Scripts that a built script imports at once; those asked for later (`import()`) are not among them. */
function listImports(script: string): readonly string[] {
  return [...script.matchAll(/(?:^|[;}\n])import(?:[^"'();]*?from)?\s*["']\.\/([^"']+\.js)["']/gu)].map(
    ([, file]) => `assets/${file}`,
  );
}
