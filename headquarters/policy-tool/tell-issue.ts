import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PackIssue } from '../../shared/policy/pack-issue.ts';

const LOCALES = join(import.meta.dirname, '..', '..', 'assets', 'locales');

/** The sentence for an issue, in one of the application's languages; what no sentence says is the bare reason. */
export function tellIssue(issue: PackIssue, language: string): string {
  const sentences = readSentences(language);
  return (sentences[issue.reason] ?? issue.reason).replaceAll(/\{\{(\w+)\}\}/g, (_match, name: string) =>
    String(issue.details[name] ?? ''),
  );
}

function readSentences(language: string): Readonly<Record<string, string>> {
  const known = ['zh-CN', 'zh-TW', 'en'].includes(language) ? language : 'zh-CN';
  const texts = JSON.parse(readFileSync(join(LOCALES, known, 'policy.json'), 'utf8')) as {
    readonly issue: Readonly<Record<string, string>>;
  };
  return texts.issue;
}
