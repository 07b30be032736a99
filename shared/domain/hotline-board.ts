import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { findFirst } from './check-values.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What the unit hangs up for customers: where to complain by telephone (BANK-10, PROP-08). */
export type HotlineBoard = { readonly unitName: string; readonly hotline: string; readonly rule: string };

/** Digits in the ways a telephone number is written, with an extension. */
const HOTLINE = /^[+(]?\d[\d ()+-]{1,24}(?:(?:转|轉|ext\.? ?)\d{1,6})?$/iu;

/** The rule that wants the board displayed, or null under a policy that wants none. */
export function findBoardRule(policy: Pick<PolicyPack, 'display'>): string | null {
  return policy.display.find(({ item }) => item === 'hotline-board')?.rule ?? null;
}

/**
 * The board with the unit's own number. None ships with the product: a number that is wrong on the wall is worse than no board, so
 * without one nothing is printed.
 */
export function composeHotlineBoard(
  unit: { readonly name: string },
  hotline: string,
  policy: Pick<PolicyPack, 'display'>,
): Result<HotlineBoard, Refusal> {
  const rule = findBoardRule(policy);
  if (rule === null) return fail(refusal('not-in-policy', { field: 'hotline' }));
  const number = hotline.normalize('NFKC').trim();
  const refused = findFirst(
    number === '' ? refusal('required-field-missing', { field: 'hotline', context: 'hotline' }, rule) : null,
    HOTLINE.test(number) ? null : refusal('invalid-input', { field: 'hotline', context: 'hotline' }, rule),
  );
  return refused === null ? ok({ unitName: unit.name, hotline: number, rule }) : fail(refused);
}
