import { REMEDIES } from '../../domain/vocabulary.ts';
import type { Remedy, Severity } from '../../domain/vocabulary.ts';
import type { LadderLevel } from '../schema.ts';

type Grant = LadderLevel['grants'][number];

/** Sets of severities that levels of a ladder are trusted with. */
export const GENERAL = ['general'] as const satisfies readonly Severity[];
export const UP_TO_SERIOUS = ['general', 'serious'] as const satisfies readonly Severity[];
export const EVERY_SEVERITY = ['general', 'serious', 'major'] as const satisfies readonly Severity[];

/** What can be granted without spending anything by itself. */
const FREE: readonly Remedy[] = ['explanation', 'apology', 'correction', 'process-improvement'];
/** Money: compensation, and a waived or reduced fee. */
const MONEY: readonly Remedy[] = ['compensation', 'price-reduction'];

/** Remedies without a price. */
export function grantFree(severities: readonly Severity[], rule: string): Grant[] {
  return grantRemedies(FREE, null, severities, rule);
}

/** Money up to `maxAmountFen`, in fen. */
export function grantMoney(maxAmountFen: number, severities: readonly Severity[], rule: string): Grant[] {
  return grantRemedies(MONEY, maxAmountFen, severities, rule);
}

/** These remedies, each up to a worth of `maxAmountFen` in fen, or without a limit. */
export function grantRemedies(
  remedies: readonly Remedy[],
  maxAmountFen: number | null,
  severities: readonly Severity[],
  rule: string,
): Grant[] {
  return remedies.map((remedy) => ({ remedy, maxAmountFen, severities: [...severities], rule }));
}

/** Everything, at any severity, without a limit: what the top of a ladder needs so that no matter is undecidable. */
export function grantEverything(rule: string): Grant[] {
  return grantRemedies(REMEDIES, null, EVERY_SEVERITY, rule);
}
