/** Where a text is asked for: a whole key, or a pattern with `*` for what is only known when it runs. */
export type KeyUse = { readonly key: string; readonly namespaces: readonly string[] };
/** What one file asks for: by key, and by any of its own literals where a key is handed on in a variable. */
export type FileUses = { readonly uses: readonly KeyUse[]; readonly loose: readonly KeyUse[] };

const CALL = /(?<![\w$.])(?:i18n\.)?(?:t|exists)\(/g;
const HOOK = /useTranslation\(\s*(\[[^\]]*\]|'[^']*')?/g;
const LITERAL = /'((?:[^'\\\n]|\\.)*)'/g;
const COMPARED = /[!=]==?\s*'[^'\n]*'/g;
const KEY_SHAPE = /^(?:[a-z][\w-]*:)?[\w-]+(?:\.[\w-]+)*$/;
const NESTED = /\$t\(([^),]+)/g;
const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

function listLiterals(code: string): readonly string[] {
  return [...code.matchAll(LITERAL)].map((match) => match[1] ?? '');
}

/** Index behind the bracket that closes the one before `start`; strings and nested templates are skipped. */
function findClose(code: string, start: number, stopAtComma: boolean): number {
  let depth = 0;
  for (let index = start; index < code.length; index += 1) {
    const char = code[index] ?? '';
    if (char === "'" || char === '"') index = code.indexOf(char, index + 1);
    else if (char === '`') index = findTemplateEnd(code, index + 1);
    else if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) {
      if (depth === 0) return index;
      depth -= 1;
    } else if (char === ',' && depth === 0 && stopAtComma) return index;
    if (index < 0) return code.length;
  }
  return code.length;
}

function findTemplateEnd(code: string, start: number): number {
  for (let index = start; index < code.length; index += 1) {
    if (code[index] === '`') return index;
    if (code.startsWith('${', index)) index = findClose(code, index + 2, false);
  }
  return -1;
}

/** Takes the templates out of an expression, each as a pattern: `a.${x}` becomes `a.*`. */
function takeTemplates(code: string): { readonly rest: string; readonly patterns: readonly string[] } {
  const patterns: string[] = [];
  let rest = '';
  for (let index = 0; index < code.length; index += 1) {
    if (code[index] !== '`') {
      rest += code[index];
      continue;
    }
    const end = findTemplateEnd(code, index + 1);
    let pattern = '';
    for (let at = index + 1; at < end; at += 1) {
      if (code.startsWith('${', at)) {
        at = findClose(code, at + 2, false);
        pattern += '*';
      } else pattern += code[at];
    }
    patterns.push(pattern);
    index = end;
  }
  return { rest, patterns };
}

function place(key: string, namespaces: readonly string[]): KeyUse {
  const [first = '', ...rest] = key.split(':');
  return rest.length === 0 ? { key, namespaces } : { key: rest.join(':'), namespaces: [first] };
}

/**
 * The texts a source file of the pages asks for. Reads the code as text: `t('key')`, `t(is ? 'a' : 'b')` and
 * `t(`group.${member}`)`, in the namespaces of the file's `useTranslation`, with `common` behind them.
 */
export function collectUses(code: string): FileUses {
  const bound = [...code.matchAll(HOOK)].flatMap((match) => listLiterals(match[1] ?? ''));
  const namespaces = [...new Set([...bound, 'common'])];
  const uses: KeyUse[] = [];
  let isHandedOn = false;
  for (const match of code.matchAll(CALL)) {
    const start = match.index + match[0].length;
    const { rest, patterns } = takeTemplates(code.slice(start, findClose(code, start, true)));
    const keys = [...listLiterals(rest.replaceAll(COMPARED, '')), ...patterns];
    if (keys.length === 0) isHandedOn = true;
    uses.push(...keys.map((key) => place(key, namespaces)));
  }
  const literals = isHandedOn ? listLiterals(code).filter((text) => KEY_SHAPE.test(text)) : [];
  return { uses, loose: literals.map((key) => place(key, namespaces)) };
}

/** Keys named in full, `namespace:path`, as the demonstration and its tests find things by. */
export function collectNamedKeys(code: string, namespaces: readonly string[]): readonly KeyUse[] {
  return listLiterals(code)
    .filter(
      (text) => KEY_SHAPE.test(text) && namespaces.includes(text.split(':')[0] ?? '') && text.includes(':'),
    )
    .map((text) => place(text, []));
}

/** Keys that the texts themselves include, `$t(namespace:path)`. */
export function collectNested(text: string): readonly KeyUse[] {
  return [...text.matchAll(NESTED)].map((match) => place((match[1] ?? '').trim(), ['common']));
}

function toMatcher(pattern: string): (path: string) => boolean {
  if (!pattern.includes('*'))
    return (path) => path === pattern || path.replace(PLURAL_SUFFIX, '') === pattern;
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\^$+?()[\]{}|]/g, String.raw`\$&`));
  const shape = new RegExp(`^${parts.join('.+')}$`);
  return (path) => shape.test(path);
}

/** Compares what is asked for with what there is: texts that are missing, and texts that nothing asks for. */
export function compareUses(
  tables: ReadonlyMap<string, Iterable<string>>,
  { uses, loose, named }: FileUses & { readonly named: readonly KeyUse[] },
): readonly string[] {
  const unused = new Map<string, Set<string>>();
  for (const [namespace, paths] of tables) unused.set(namespace, new Set(paths));
  const find = ({ key, namespaces }: KeyUse, onFound: (namespace: string, path: string) => void): boolean => {
    const isMatch = toMatcher(key);
    for (const namespace of namespaces) {
      const found = [...(tables.get(namespace) ?? [])].filter((path) => isMatch(path));
      for (const path of found) onFound(namespace, path);
      if (found.length > 0) return true;
    }
    return false;
  };
  const take = (namespace: string, path: string) => void unused.get(namespace)?.delete(path);
  const missing = [
    ...uses.filter((use) => !find(use, take)),
    ...named.filter((use) => !find(use, () => undefined)),
  ];
  for (const use of loose) find(use, take);
  return [
    ...new Set(missing.map(({ key, namespaces }) => `text missing [${namespaces.join('|')}:${key}]`)),
    ...[...unused].flatMap(([namespace, paths]) =>
      [...paths].map((path) => `text unused [${namespace}:${path}]`),
    ),
  ];
}
