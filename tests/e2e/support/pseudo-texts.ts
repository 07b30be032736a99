import { join } from 'node:path';

import { ROOT } from '../../../build/project-paths.ts';
import { listLocaleNamespaces, readLocaleTable } from '../../../build/read-locales.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ÿ',
  A: 'Å',
  E: 'Ë',
  O: 'Ö',
  U: 'Ü',
};
/** How much longer another language may be than English, whose own texts are the longest of the three: short labels grow most. */
const GROWTH = { short: 0.4, long: 0.3 } as const;
const SHORT_LENGTH = 20;

/** The text as a language would have it that we do not know: other letters, and longer by what translations grow. Brackets show where it is cut. */
export function toPseudoText(text: string): string {
  const accented = text.replaceAll(/[aeiouyAEOU]/gu, (letter) => ACCENTS[letter] ?? letter);
  const growth = text.length <= SHORT_LENGTH ? GROWTH.short : GROWTH.long;
  const added = Math.max(1, Math.round(text.length * growth) - 2);
  return `[${accented} ${'lorem ipsum dolor '.repeat(Math.ceil(added / 18)).slice(0, added)}]`;
}

/** Patterns of every text of a language: what a screen shows is told from what people wrote by them. Placeholders stand for anything. */
export function listTextPatterns(language: string): readonly string[] {
  const folder = join(ROOT, 'assets/locales', language);
  const texts = listLocaleNamespaces(folder).flatMap((name) => [...readLocaleTable(folder, name).values()]);
  const letters = (text: string) => text.replaceAll(/\{\{.*?\}\}/gu, '').trim();
  return [...new Set(texts)].filter((text) => /\p{Letter}{2}/u.test(letters(text))).map(toPattern);
}

function toPattern(text: string): string {
  const parts = text.trim().split(/\{\{.*?\}\}/u);
  return `^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('.*')}$`;
}
