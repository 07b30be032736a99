import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareLocales, flattenKeys } from './locale-keys.ts';

const ROOT = 'assets/locales';
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];

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
for (const problem of problems) console.error(problem);
console.log(`locales: ${namespaces.size} namespaces, ${keys} keys, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
