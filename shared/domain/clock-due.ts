import type { ClockRule } from '../policy/schema.ts';
import type { ClockFact } from './clock-facts.ts';
import { countLength } from './clock-length.ts';
import type { CountContext, CountStart } from './clock-length.ts';
import { NO_MOVES, applyMove, findAgreedOverride, findExtensionOverride } from './clock-moves.ts';
import type { ClockMoves } from './clock-moves.ts';
import type { ClockRun } from './clock-runs.ts';
import { momentStep, withEnding } from './deadline-steps.ts';
import type { Due } from './deadline-steps.ts';
import type { DeadlineStep } from './deadline.ts';
import { addMinutes } from './local-time.ts';

/** When a run is due, and whether it rests (DUE-4). */
export type RunDue = Due & { readonly isResting: boolean };

/**
 * When a run is due: its length from its start, moved by what the policy lets move it, in the order of the facts.
 *
 * Every move is later. What a new agreement with the customer moved later, the next agreement may move back, never before the length itself.
 */
export function computeRunDue(
  rule: ClockRule,
  run: ClockRun,
  facts: readonly ClockFact[],
  context: CountContext,
): RunDue {
  const start = toCountStart(run, facts);
  const floor = run.previous === null ? null : computeFloor(rule, run.previous, facts, context);
  const compose = (moves: ClockMoves) => composeDue({ rule, run, start, floor }, moves, context);
  let moves = NO_MOVES;
  let due = compose(moves);
  for (const fact of listFactsDuring(run, facts)) {
    const next = applyMove(rule, moves, fact, { from: run.from, dueAt: due.dueAt });
    if (next === moves) continue;
    moves = next;
    due = compose(moves);
  }
  return { ...due, isResting: moves.restsSince !== null };
}

/** A restarted term ends no earlier than the one it replaced; yesterday's is of no consequence for today's. */
function computeFloor(
  rule: ClockRule,
  previous: ClockRun,
  facts: readonly ClockFact[],
  context: CountContext,
): Due | null {
  return rule.restartsOnNewFacts ? computeRunDue(rule, previous, facts, context) : null;
}

function toCountStart(run: ClockRun, facts: readonly ClockFact[]): CountStart {
  const intake = facts.find((fact) => fact.kind === 'entry-received');
  return {
    at: run.from,
    fact: run.start,
    demandedBy: intake?.payload.details.demandedBy ?? null,
  };
}

/** A clock of the entry itself has no "before": facts written before it was recorded are of it. */
function listFactsDuring(run: ClockRun, facts: readonly ClockFact[]): readonly ClockFact[] {
  const first = run.start.kind === 'entry-received' ? 0 : facts.indexOf(run.start) + 1;
  return facts.slice(first, run.end === null ? facts.length : facts.indexOf(run.end.fact));
}

type Term = {
  readonly rule: ClockRule;
  readonly run: ClockRun;
  readonly start: CountStart;
  readonly floor: Due | null;
};

function composeDue({ rule, run, start, floor }: Term, moves: ClockMoves, context: CountContext): Due {
  const counted = countLength(rule.length, start, context, moves.rests);
  const plain = { ...counted, because: [...startSteps(run), ...counted.because] };
  const extended = extend(plain, rule, start, moves, context);
  const agreed = takeLaterAgreed(extended, rule, start, moves);
  if (floor === null || floor.dueAt <= agreed.dueAt) return withEnding(agreed);
  return {
    dueAt: floor.dueAt,
    because: [...agreed.because, momentStep('keeps-later', floor.dueAt)],
  };
}

function startSteps(run: ClockRun): readonly DeadlineStep[] {
  const isFirstReport = run.start.kind === 'entry-received' && run.from < run.start.at;
  const isRestart = run.previous !== null && run.start !== run.previous.start;
  const step = isFirstReport ? 'starts-at-first-report' : isRestart ? 'restarts-at' : 'starts-at';
  const since = run.appliesSince;
  return [momentStep(step, run.from), ...(since === null ? [] : [momentStep('applies-since', since.at)])];
}

/** DUE-4, LIQ-13, C-20: in all, from the start; with approval and once the customer was told. */
function extend(
  due: Due,
  rule: ClockRule,
  start: CountStart,
  { extension, told, rests }: ClockMoves,
  context: CountContext,
): Due {
  const override = findExtensionOverride(rule);
  if (override === null || extension === null) return due;
  if (told === null) {
    const notTold = momentStep('extension-not-told', extension.at, { rule: override.rule });
    return { ...due, because: [...due.because, notTold] };
  }
  const longer = countLength(override.length, start, context, rests);
  if (longer.dueAt <= due.dueAt) return due;
  const approved = momentStep('extension-approved', extension.at, { rule: override.rule });
  return {
    dueAt: longer.dueAt,
    because: [...due.because, approved, momentStep('extension-told', told.at), ...longer.because],
  };
}

/** ROAD-25, C-24: the latest agreed time that counts prevails where it is later. */
function takeLaterAgreed(due: Due, rule: ClockRule, start: CountStart, { agreed }: ClockMoves): Due {
  const override = findAgreedOverride(rule);
  if (override === null) return due;
  const counted = agreed.findLast(({ isCounted }) => isCounted)?.fact ?? null;
  const notes = listUnapproved(agreed.at(-1) ?? null, override, start);
  if (counted === null || counted.payload.dueAt <= due.dueAt) {
    return { ...due, because: [...due.because, ...notes] };
  }
  const { dueAt } = counted.payload;
  const prevails = momentStep('agreed-prevails', dueAt, { rule: override.rule });
  return { dueAt, because: [...due.because, ...notes, prevails] };
}

function listUnapproved(
  last: ClockMoves['agreed'][number] | null,
  { approvedBeyond, rule }: NonNullable<ReturnType<typeof findAgreedOverride>>,
  start: CountStart,
): readonly DeadlineStep[] {
  if (last === null || last.isCounted || approvedBeyond === null) return [];
  const limit = addMinutes(start.at, approvedBeyond.hours * 60);
  return [momentStep('agreed-not-approved', limit, { hours: approvedBeyond.hours, rule })];
}
