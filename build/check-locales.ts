import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareLocales, flattenKeys } from './locale-keys.ts';
import { collectNamedKeys, collectNested, collectUses, compareUses } from './locale-usage.ts';
import type { KeyUse } from './locale-usage.ts';

const ROOT = 'assets/locales';
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
/** The shell's keys are a list the compiler holds its callers to; being in the list is not being used. */
const SHELL_KEYS = 'electron/menu/shell-texts.ts';

const namespaces = new Set(LANGUAGES.flatMap((language) => readdirSync(join(ROOT, language))));
const problems: string[] = [];
let keys = 0;
for (const namespace of namespaces) {
  const tables = LANGUAGES.map((language) => {
    try {
      return flattenKeys(JSON.parse(readFileSync(join(ROOT, language, namespace), 'utf8')));
    } catch (fault) {
      problems.push(`${language}/${namespace}: cannot be read [${String(fault)}]`);
      return new Map<string, string>();
    }
  });
  const [first, ...others] = tables;
  keys += first?.size ?? 0;
  others.forEach((table, index) => {
    for (const problem of compareLocales(first ?? new Map(), table)) {
      problems.push(`${namespace}: ${problem} (${LANGUAGES[0]} against ${LANGUAGES[index + 1]})`);
    }
  });
}

// What is asked for: by the pages, by the shell (which types its keys), by the demonstration and its tests.
const read = (pattern: string) => globSync(pattern).map((path) => readFileSync(path, 'utf8'));
const paths = new Map<string, ReadonlyMap<string, string>>();
for (const file of namespaces) {
  const text = readFileSync(join(ROOT, LANGUAGES[0] ?? '', file), 'utf8');
  paths.set(file.replace('.json', ''), flattenKeys(JSON.parse(text)));
}
const pages = read('renderer/**/*.{ts,tsx}').map((code) => collectUses(code));
const shell = globSync('electron/**/*.ts')
  .filter((path) => path !== SHELL_KEYS)
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/'(\w+)'/g)])
  .map(([, key = '']): KeyUse => ({ key, namespaces: ['shell'] }));
const listed = /SHELL_TEXT_KEYS = \[([^\]]*)\]/.exec(readFileSync(SHELL_KEYS, 'utf8'))?.[1] ?? '';
problems.push(
  ...compareUses(new Map([...paths].map(([namespace, table]) => [namespace, [...table.keys()]])), {
    uses: pages.flatMap(({ uses }) => uses),
    loose: [
      ...pages.flatMap(({ loose }) => loose),
      ...shell,
      ...[...paths.values()].flatMap((table) => [...table.values()].flatMap((text) => collectNested(text))),
    ],
    named: [
      ...read('{build/demo,tests/e2e}/**/*.ts').flatMap((code) => collectNamedKeys(code, [...paths.keys()])),
      ...[...listed.matchAll(/'(\w+)'/g)].map(([, key = '']) => ({ key, namespaces: ['shell'] })),
    ],
  }),
);
for (const problem of problems) console.error(problem);
console.log(`locales: ${namespaces.size} namespaces, ${keys} keys, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
