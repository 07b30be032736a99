import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { ClockRule, PolicyPack } from '../policy/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { capAgreed } from './clock-cap.ts';
import { computeRunDue } from './clock-due.ts';
import type { RunDue } from './clock-due.ts';
import { rankFacts } from './clock-facts.ts';
import type { ClockFact } from './clock-facts.ts';
import { findRuns } from './clock-runs.ts';
import type { ClockRun, RankedFacts } from './clock-runs.ts';
import { momentStep } from './deadline-steps.ts';
import type { Deadline, DeadlineState, DeadlineStep, OverrunState } from './deadline.ts';
import type { Unit } from './decide-context.ts';
import { listConditionFacts } from './fold-condition-facts.ts';

export { toClockFacts } from './clock-facts.ts';
export type { ClockFact } from './clock-facts.ts';

/** What deadlines are computed with. `policy` is the version the entry was received under, not today's. */
export type DeadlineContext = {
  readonly policy: PolicyPack;
  readonly unit: Pick<Unit, 'businessHours'>;
  readonly calendar: WorkingCalendar;
  readonly now: IsoInstant;
};

const MINUTE_MS = 60_000;

/**
 * The deadlines an entry is under, in the order they fall due, each with its reasons (DUE-1 to DUE-4, A.5).
 *
 * Keeps:
 * 1. The result depends on the set of facts, not on the order they are passed in, and on no clock or time zone but `now`.
 * 2. A due time follows from the fact that started it and from what the policy lets move it. A later fact ends a clock or moves it later; none
 *    takes one away or moves it nearer, but that a new agreement with the customer replaces the one before.
 * 3. Due times are inclusive: what happened at `dueAt` is in time.
 * 4. What was overdue when the entry closed ends `met-late`, not `cancelled`: closing does not undo a missed term.
 * 5. The last step of `because` names the due moment; after it comes at most what ended the clock.
 *
 * A clock may run several times (each hand-over, each escalation, each day), so `key` alone does not name a deadline; `key` with `startAt`
 * and `dueAt` does.
 */
export function computeDeadlines(facts: readonly ClockFact[], context: DeadlineContext): readonly Deadline[] {
  const inOrder = rankFacts(facts);
  const ranked: RankedFacts = { facts: inOrder, conditions: listConditionFacts(inOrder) };
  const { policy } = context;
  return policy.clocks
    .flatMap((rule) =>
      findRuns(rule, ranked, policy).map((run) => {
        const due = capAgreed(rule, computeRunDue(rule, run, inOrder, context), ranked, policy, context);
        return toDeadline({ rule, run, due }, inOrder, context);
      }),
    )
    .sort(compareDeadlines);
}

type Computed = { readonly rule: ClockRule; readonly run: ClockRun; readonly due: RunDue };

function toDeadline(
  { rule, run, due }: Computed,
  facts: readonly ClockFact[],
  { policy, now }: DeadlineContext,
): Deadline {
  const state = computeState({ rule, run, due }, now);
  const isMet = state === 'met' || state === 'met-late';
  const stoppedBy: readonly DeadlineStep[] =
    run.end === null ? [] : [momentStep('stopped-by', run.end.fact.at, { kind: run.end.fact.kind })];
  return {
    key: rule.key,
    rule: rule.rule,
    softness: rule.softness,
    startAt: run.from,
    dueAt: due.dueAt,
    state,
    metAt: run.end !== null && isMet ? run.end.fact.at : null,
    overrun: state === 'overdue' || state === 'met-late' ? findOverrun(rule, run, facts, policy) : null,
    because: [...due.because, ...stoppedBy],
  };
}

function computeState({ rule, run, due }: Computed, now: IsoInstant): DeadlineState {
  if (run.end !== null) {
    if (run.end.fact.at > due.dueAt && !due.isResting) return 'met-late';
    return run.end.how === 'stopped' ? 'met' : 'cancelled';
  }
  if (due.isResting) return 'resting';
  if (now > due.dueAt) return 'overdue';
  const leftMs = toEpochMs(due.dueAt) - toEpochMs(now);
  return leftMs < rule.warnBeforeMinutes * MINUTE_MS ? 'due-soon' : 'running';
}

/** C-17: the reason for this run, given since it began, and whether the job that the policy names confirmed it. */
function findOverrun(
  rule: ClockRule,
  run: ClockRun,
  facts: readonly ClockFact[],
  policy: PolicyPack,
): OverrunState {
  const after = run.start.kind === 'entry-received' ? facts : facts.slice(facts.indexOf(run.start) + 1);
  const index = after.findLastIndex(
    (fact) => fact.kind === 'overrun-explained' && fact.payload.clock === rule.key,
  );
  if (index < 0) return 'unexplained';
  const by = policy.closing.overrunConfirmedBy?.role ?? null;
  const isConfirmed = after
    .slice(index + 1)
    .some(
      (fact) =>
        fact.kind === 'overrun-confirmed' &&
        fact.payload.clock === rule.key &&
        (by === null || fact.role === by),
    );
  return isConfirmed ? 'confirmed' : 'explained';
}

function compareDeadlines(a: Deadline, b: Deadline): number {
  return compareText(a.dueAt, b.dueAt) || compareText(a.startAt, b.startAt) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
