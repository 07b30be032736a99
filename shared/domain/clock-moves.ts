import type { IsoInstant } from '../lib/instant.ts';
import type { ClockRule } from '../policy/schema.ts';
import type { ClockFact } from './clock-facts.ts';
import type { Rest } from './clock-rests.ts';
import { addMinutes } from './local-time.ts';

/** An agreed time, and whether it counts (C-24). */
export type AgreedMove = { readonly fact: ClockFact<'reply-time-agreed'>; readonly isCounted: boolean };

/** What happened to a term since its start that may move it (DUE-4). */
export type ClockMoves = {
  readonly rests: readonly Rest[];
  /** The pause that has not ended yet. */
  readonly restsSince: ClockFact<'clock-paused'> | null;
  readonly extension: ClockFact<'extension-approved'> | null;
  readonly told: ClockFact<'extension-told'> | null;
  readonly agreed: readonly AgreedMove[];
};

export const NO_MOVES: ClockMoves = {
  rests: [],
  restsSince: null,
  extension: null,
  told: null,
  agreed: [],
};

type AgreedOverride = Extract<ClockRule['overrides'][number], { readonly by: 'agreed-time' }>;
type ExtensionOverride = Extract<ClockRule['overrides'][number], { readonly by: 'special-extension' }>;

/** How an agreed time may move the clock, or null. */
export function findAgreedOverride(rule: ClockRule): AgreedOverride | null {
  return rule.overrides.find((each) => each.by === 'agreed-time') ?? null;
}

/** How the clock may be extended specially, or null. */
export function findExtensionOverride(rule: ClockRule): ExtensionOverride | null {
  return rule.overrides.find((each) => each.by === 'special-extension') ?? null;
}

/**
 * The moves after one more fact. `dueAt` is the term as it stood before it: what has run out is not moved any more, neither by an
 * agreement nor by an extension (C-20: before the term ends) nor by a rest. While it rests it has not run out.
 */
export function applyMove(
  rule: ClockRule,
  moves: ClockMoves,
  fact: ClockFact,
  term: { readonly from: IsoInstant; readonly dueAt: IsoInstant },
): ClockMoves {
  if (fact.kind === 'clock-resumed') return endRest(moves, fact);
  if (moves.restsSince === null && fact.at > term.dueAt) return moves;
  switch (fact.kind) {
    case 'reply-time-agreed':
      return addAgreed(rule, moves, fact, term.from);
    case 'extension-approved':
      return fact.payload.clock === rule.key ? addApproval(rule, moves, fact) : moves;
    case 'extension-told':
      return fact.payload.extensionId === moves.extension?.payload.extensionId && moves.told === null
        ? { ...moves, told: fact }
        : moves;
    case 'clock-paused':
      return rule.isPausable && fact.payload.clock === rule.key && moves.restsSince === null
        ? { ...moves, restsSince: fact }
        : moves;
    default:
      return moves;
  }
}

function endRest(moves: ClockMoves, resumed: ClockFact<'clock-resumed'>): ClockMoves {
  const { restsSince } = moves;
  if (restsSince?.payload.pauseId !== resumed.payload.pauseId) return moves;
  const from = restsSince.at;
  const rest: Rest = { from, to: resumed.at > from ? resumed.at : from };
  return { ...moves, restsSince: null, rests: [...moves.rests, rest] };
}

/** C-24: beyond the hours that the pack names, a time counts that the named job agreed itself, or approves afterwards. */
function addAgreed(
  rule: ClockRule,
  moves: ClockMoves,
  fact: ClockFact<'reply-time-agreed'>,
  from: IsoInstant,
): ClockMoves {
  const override = findAgreedOverride(rule);
  if (override === null) return moves;
  const { approvedBeyond } = override;
  const isCounted =
    approvedBeyond === null ||
    fact.role === approvedBeyond.by ||
    fact.payload.dueAt <= addMinutes(from, approvedBeyond.hours * 60);
  return { ...moves, agreed: [...moves.agreed, { fact, isCounted }] };
}

function addApproval(rule: ClockRule, moves: ClockMoves, fact: ClockFact<'extension-approved'>): ClockMoves {
  const isSpecial = moves.extension === null && findExtensionOverride(rule)?.approvedBy === fact.role;
  const isOfAgreed = findAgreedOverride(rule)?.approvedBeyond?.by === fact.role;
  return {
    ...moves,
    extension: isSpecial ? fact : moves.extension,
    agreed: isOfAgreed ? moves.agreed.map((each) => ({ ...each, isCounted: true })) : moves.agreed,
  };
}
