import { toEpochMs } from '../lib/instant.ts';
import type { IsoInstant } from '../lib/instant.ts';
import type { ClockRule, PolicyPack } from '../policy/schema.ts';
import type { WorkingCalendar } from './calendar.ts';
import { computeDue, momentStep } from './clock-due.ts';
import type { Due } from './clock-due.ts';
import { rankFacts } from './clock-facts.ts';
import type { ClockFact } from './clock-facts.ts';
import { findRuns, hasReferral } from './clock-runs.ts';
import type { ClockRun } from './clock-runs.ts';
import type { Deadline, DeadlineState, DeadlineStep } from './deadline.ts';
import type { Unit } from './decide-context.ts';

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

/** Follow-up promised in an interim reply. Not in the packs: its length is what the customer was told. */
const INTERIM_CLOCK: ClockRule = {
  key: 'bank.interim',
  rule: 'C-02',
  start: { on: 'reply-given' },
  stops: [{ on: 'reply-given' }],
  length: { unit: 'agreed' },
  softness: 'hard',
  warnBeforeMinutes: 4 * 60,
  when: null,
  overrides: [],
  isPausable: false,
  restartsOnNewFacts: false,
  onBreach: [],
};

/**
 * The deadlines an entry is under, in the order they fall due, each with its reasons (DUE-1 to DUE-4, A.5).
 *
 * Keeps:
 * 1. The result depends on the set of facts, not on the order they are passed in, and on no clock or time zone but `now`.
 * 2. A due time follows from the fact that started it and from facts before that. A later fact ends a clock; it never moves it nearer.
 * 3. Due times are inclusive: what happened at `dueAt` is in time.
 * 4. What was overdue when the entry closed ends `met-late`, not `cancelled`: closing does not undo a missed term.
 *
 * A clock may run several times (each hand-over, each escalation), so `key` alone does not name a deadline; `key` with `startAt` does.
 */
export function computeDeadlines(facts: readonly ClockFact[], context: DeadlineContext): readonly Deadline[] {
  const ranked = rankFacts(facts);
  const ofPack = context.policy.clocks.flatMap((rule) =>
    findRuns(rule, ranked, context.policy).map((run) =>
      toDeadline(
        rule,
        run,
        capAgreed(rule, computeDue(rule, run.start, context), ranked, context),
        context.now,
      ),
    ),
  );
  return [...ofPack, ...computeInterim(ranked, context)].sort(compareDeadlines);
}

/**
 * C-02: a time agreed with the customer may not pass the policy's own term unless head office has the entry. A decision refuses such an
 * agreement; one that a merge brings together all the same is due at the cap, and says so.
 */
function capAgreed(rule: ClockRule, due: Due, facts: readonly ClockFact[], context: DeadlineContext): Due {
  const cap = context.policy.agreedReplyCap;
  const capRule = context.policy.clocks.find(({ key }) => key === cap?.clock);
  if (rule.length.unit !== 'agreed' || cap === null || capRule === undefined) return due;
  const received = facts.find(({ kind }) => kind === capRule.start.on);
  if (received === undefined) return due;
  const limit = computeDue(capRule, received, context);
  if (hasReferral(facts, facts) || due.dueAt <= limit.dueAt) return due;
  const capped = momentStep('capped-by', limit.dueAt, { clock: cap.clock, rule: cap.rule });
  return { dueAt: limit.dueAt, because: [...due.because, capped] };
}

/** C-02: after an interim reply on an entry that head office has, the time told to the customer is the running date. */
function computeInterim(facts: readonly ClockFact[], { now }: DeadlineContext): readonly Deadline[] {
  return facts.flatMap((start, index) => {
    if (start.kind !== 'reply-given' || !start.payload.isInterim) return [];
    const { nextReplyAt } = start.payload;
    if (nextReplyAt === null || !hasReferral(facts.slice(0, index), facts)) return [];
    const because = [momentStep('starts-at', start.at), momentStep('told-customer', nextReplyAt)];
    const end = facts.slice(index + 1).find(({ kind }) => kind === 'reply-given' || kind === 'entry-closed');
    const how = end?.kind === 'entry-closed' ? 'closed' : 'stopped';
    const run: ClockRun = { start, end: end === undefined ? null : { fact: end, how } };
    return [toDeadline(INTERIM_CLOCK, run, { dueAt: nextReplyAt, because }, now)];
  });
}

function toDeadline(rule: ClockRule, run: ClockRun, due: Due, now: IsoInstant): Deadline {
  const state = computeState(rule, run, due.dueAt, now);
  const stoppedBy: readonly DeadlineStep[] =
    run.end === null ? [] : [momentStep('stopped-by', run.end.fact.at, { kind: run.end.fact.kind })];
  return {
    key: rule.key,
    rule: rule.rule,
    softness: rule.softness,
    startAt: run.start.at,
    dueAt: due.dueAt,
    state,
    metAt: run.end !== null && (state === 'met' || state === 'met-late') ? run.end.fact.at : null,
    because: [...due.because, ...stoppedBy],
  };
}

function computeState(rule: ClockRule, run: ClockRun, dueAt: IsoInstant, now: IsoInstant): DeadlineState {
  if (run.end !== null) {
    if (run.end.fact.at > dueAt) return 'met-late';
    return run.end.how === 'stopped' ? 'met' : 'cancelled';
  }
  if (now > dueAt) return 'overdue';
  const leftMs = toEpochMs(dueAt) - toEpochMs(now);
  return leftMs < rule.warnBeforeMinutes * MINUTE_MS ? 'due-soon' : 'running';
}

function compareDeadlines(a: Deadline, b: Deadline): number {
  return compareText(a.dueAt, b.dueAt) || compareText(a.startAt, b.startAt) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
