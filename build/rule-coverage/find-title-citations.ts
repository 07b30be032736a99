import { isKnownRule } from '../../shared/policy/known-rules.ts';
import { findCitations } from './find-citations.ts';
import type { Citations } from './find-citations.ts';

/** What stands in brackets at the front of a title: `'[BANK-20] [T02] ...`. */
const TITLE_FRONT = /['"`]((?:\[[A-Z][^\]\n'"`]*\]\s*)+)/g;
const COMMENT_LINE = /^\s*(?:\/\/|\*|\/\*).*$/gm;

/** The rules that the titles of a test file hold: in brackets, in front, in a line that is no comment. */
export function findTitleCitations(code: string): Citations {
  const matches = [...code.replaceAll(COMMENT_LINE, '').matchAll(TITLE_FRONT)];
  const fronts = matches.map(([, front = '']) => front).join('\n');
  const { cited, unknown } = findCitations(fronts);
  const foreign = [...fronts.matchAll(/\[([A-Z][A-Z0-9]+-\d+)\]/g)].map(([, id = '']) => id);
  return { cited, unknown: [...new Set([...unknown, ...foreign.filter((id) => !isKnownRule(id))])] };
}
