import { DECISION_IDS, RULE_CATALOGUE, isKnownRuleId } from '../../shared/policy/rule-catalogue.ts';

/** The rules a text names, and what looks like a rule and is none. */
export type Citations = { readonly cited: ReadonlySet<string>; readonly unknown: readonly string[] };

/**
 * A range of more rules than this names a part of the policy (`BANK-01 to BANK-44` over a pack), and says of none of its rules that it is
 * dealt with: only its ends are looked up.
 */
export const MAX_RANGE = 8;

const ORDER: readonly string[] = [...RULE_CATALOGUE.map(({ id }) => id), ...DECISION_IDS];
/** The prefixes of the catalogue, and any digit behind EM: a seventh variant is a slip, too. */
const PREFIX = `(?:${[...new Set(ORDER.map((id) => id.split('-')[0] ?? ''))].join('|')}|EM\\d)`;
/** A letter behind the number names an item of the rule (`FIVE-10h`); five digits and more are no rule (`TRIP-2026001`). */
const ID = new RegExp(`(?<![\\w-])(${PREFIX})-(\\d{1,4}|V)[a-j]?(?!\\w|-\\w)`, 'g');
const RANGE = new RegExp(`^[a-j]?\\s*(?:\\.\\.|…|–|to\\b)\\s*(?:(${PREFIX})-)?(\\d{1,4})(?!\\w)`);
/** `BANK-26/34`, and `BANK-26, 31 and 40` where nothing but more of the list or its end follows: `BANK-20, 15 minutes` is none. */
const MORE =
  /^[a-j]?\s*(?:\/(\d+)(?!\w)|(?:,\s*and|,|and)\s*(\d+)(?=\s*(?:$|[,;:/)\]'"`*]|\.(?!\d)|\.\.|…|–|and\b|to\b)))/;

/**
 * Finds the ids in a text, comments of code included: `BANK-20`, `BANK-07..09`, `BANK-21 to BANK-23`, `BANK-26, 31`, `BANK-26/34/40`.
 * See {@link MAX_RANGE} for what a long range counts as.
 */
export function findCitations(text: string): Citations {
  const cited = new Set<string>();
  const unknown: string[] = [];
  const note = (id: string): void => {
    if (isKnownRuleId(id)) cited.add(id);
    else unknown.push(id);
  };
  for (const match of text.matchAll(ID)) {
    const [whole, prefix = '', number = ''] = match;
    note(`${prefix}-${number}`);
    for (const id of readFollowers(text, match.index + whole.length, prefix, number)) note(id);
  }
  return { cited, unknown };
}

/** What a range or a list behind an id names besides it. */
function readFollowers(text: string, start: number, prefix: string, number: string): readonly string[] {
  const found: string[] = [];
  let at = start;
  let last = number;
  for (;;) {
    const rest = text.slice(at, at + 80);
    const range = RANGE.exec(rest);
    if (range?.[2] !== undefined && (range[1] ?? prefix) === prefix) {
      found.push(...expandRange(`${prefix}-${last}`, `${prefix}-${range[2]}`));
      last = range[2];
      at += range[0].length;
      continue;
    }
    const more = MORE.exec(rest);
    const listed = more?.[1] ?? more?.[2];
    if (more === null || listed?.length !== number.length) return found;
    found.push(`${prefix}-${listed}`);
    last = listed;
    at += more[0].length;
  }
}

function expandRange(first: string, last: string): readonly string[] {
  const from = ORDER.indexOf(first);
  const to = ORDER.indexOf(last);
  const isShort = from >= 0 && to >= from && to - from < MAX_RANGE;
  return isShort ? ORDER.slice(from, to + 1) : [last];
}
