import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BUILT_IN_OVERLAYS } from '../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../shared/policy/built-in-packs.ts';
import { listOverlayTexts } from '../shared/policy/list-overlay-texts.ts';
import { listPackTexts } from '../shared/policy/list-pack-texts.ts';
import { PACK_ISSUE_REASONS } from '../shared/policy/pack-issue.ts';
import { compareLocales } from './locale-keys.ts';
import { collectNamedKeys, collectNested, collectUses, compareUses } from './locale-usage.ts';
import type { KeyUse } from './locale-usage.ts';
import { listLocaleNamespaces, readLocaleTable } from './read-locales.ts';

const ROOT = 'assets/locales';
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
/** The shell's keys are a list the compiler holds its callers to; being in the list is not being used. */
const SHELL_KEYS = 'electron/menu/shell-texts.ts';

/** The texts of the policies. What is wanted of them their data says; a page that shows one only has to find it. */
const PACKS = 'packs';

const namespaces = new Set(LANGUAGES.flatMap((language) => listLocaleNamespaces(join(ROOT, language))));
const problems: string[] = [];
let keys = 0;
for (const namespace of namespaces) {
  const tables = LANGUAGES.map((language) => {
    try {
      return readLocaleTable(join(ROOT, language), namespace);
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
for (const namespace of namespaces) {
  paths.set(namespace, readLocaleTable(join(ROOT, LANGUAGES[0] ?? ''), namespace));
}
const pages = read('renderer/**/*.{ts,tsx}').map((code) => collectUses(code));
const ofPages = Object.groupBy(
  pages.flatMap(({ uses }) => uses),
  ({ namespaces: among }) => (among.includes(PACKS) ? 'packs' : 'others'),
);
const ofPolicies = [
  ...BUILT_IN_PACKS.map((pack) => ({ id: pack.id, keys: listPackTexts(pack) })),
  ...BUILT_IN_OVERLAYS.map((overlay) => ({ id: overlay.id, keys: listOverlayTexts(overlay) })),
].flatMap(({ id, keys: wanted }) =>
  wanted.map((key): KeyUse => ({ key: `${id}.${key}`, namespaces: [PACKS] })),
);
/** What the author's tool says of a pack that is wrong. */
const ofIssues = PACK_ISSUE_REASONS.map((reason): KeyUse => ({
  key: `issue.${reason}`,
  namespaces: ['policy'],
}));
const shell = globSync('electron/**/*.ts')
  .filter((path) => path !== SHELL_KEYS)
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/'(\w+)'/g)])
  .map(([, key = '']): KeyUse => ({ key, namespaces: ['shell'] }));
const listed = /SHELL_TEXT_KEYS = \[([^\]]*)\]/.exec(readFileSync(SHELL_KEYS, 'utf8'))?.[1] ?? '';
problems.push(
  ...compareUses(new Map([...paths].map(([namespace, table]) => [namespace, [...table.keys()]])), {
    uses: [...(ofPages.others ?? []), ...ofPolicies, ...ofIssues],
    loose: [
      ...pages.flatMap(({ loose }) => loose),
      ...shell,
      ...[...paths.values()].flatMap((table) => [...table.values()].flatMap((text) => collectNested(text))),
    ],
    named: [
      ...(ofPages.packs ?? []),
      ...read('{build/demo,tests/e2e}/**/*.ts').flatMap((code) => collectNamedKeys(code, [...paths.keys()])),
      ...[...listed.matchAll(/'(\w+)'/g)].map(([, key = '']) => ({ key, namespaces: ['shell'] })),
    ],
  }),
);
for (const problem of problems) console.error(problem);
console.log(`locales: ${namespaces.size} namespaces, ${keys} keys, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
