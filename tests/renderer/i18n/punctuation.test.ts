// Punctuation as each language writes it: full-width between Chinese characters, half-width figures, whole ellipses.
import { describe, expect, it } from 'vitest';

import { flattenKeys } from '../../../build/locale-keys.ts';
import { listNamespaces, loadLocale } from '../../../renderer/i18n/load-locale.ts';
import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';

/** A variable stands for Chinese text or figures: neither side of it may have a mark of the other script. */
const VARIABLE = /\{\{[^}]*\}\}/g;
const RULES: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  chinese: [
    ['half-width mark beside a character', /[\p{Script=Han}□]\s*[,:;!?()]|[,:;!?()]\s*[\p{Script=Han}□]/u],
    ['half-width full stop', /\p{Script=Han}\.(?:\s|$)/u],
    ['full-width figure or letter', /[０-９Ａ-Ｚａ-ｚ％]/u],
    ['straight quotation mark', /["']/u],
    ['half an ellipsis', /\.{2,}|(?<!…)…(?!…)|…{3,}/u],
    ['space between characters', /\p{Script=Han} +\p{Script=Han}/u],
    ['space beside a full-width mark', / [，。：；？！、（）]|[，。：；？！、（] /u],
    ['dash of the other script', /\p{Script=Han}\s*(?:--|-|–)\s*\p{Script=Han}/u],
  ],
  'zh-CN': [['corner brackets', /[「」『』]/u]],
  'zh-TW': [['curved quotation marks', /[“”‘’]/u]],
  en: [
    ['full-width mark', /[，。：；？！、（）「」]/u],
    ['straight quotation mark', /["']/u],
    ['three dots', /\.{2,}/u],
  ],
};

function findProblems(text: string, language: string): readonly string[] {
  const isChinese = language.startsWith('zh');
  const plain = text.replaceAll(VARIABLE, isChinese ? '□' : 'x');
  return [...(isChinese ? (RULES['chinese'] ?? []) : []), ...(RULES[language] ?? [])]
    .filter(([, shape]) => shape.test(plain))
    .map(([name]) => name);
}

describe('punctuation', () => {
  it.each([
    ['总行已答复,请查看', 'zh-CN', 'half-width mark beside a character'],
    ['{{name}}: 已签字', 'zh-CN', 'half-width mark beside a character'],
    ['超过１５分钟', 'zh-CN', 'full-width figure or letter'],
    ['希望…', 'zh-CN', 'half an ellipsis'],
    ['请稍候...', 'zh-CN', 'half an ellipsis'],
    ['「已複述」', 'zh-CN', 'corner brackets'],
    ['“已複述”', 'zh-TW', 'curved quotation marks'],
    ["head office's", 'en', 'straight quotation mark'],
  ])('finds what is wrong with %s in %s', (text, language, problem) => {
    expect(findProblems(text, language)).toContain(problem);
  });

  it.each(LANGUAGES)('is right in every text of %s', async (language) => {
    const problems: string[] = [];
    for (const namespace of listNamespaces()) {
      for (const [key, text] of flattenKeys(await loadLocale(language, namespace))) {
        for (const problem of findProblems(text, language)) problems.push(`${namespace}:${key} ${problem}`);
      }
    }
    expect(problems).toEqual([]);
  });
});
