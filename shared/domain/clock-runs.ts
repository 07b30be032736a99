import type { IsoInstant } from '../lib/instant.ts';
import type { ClockRule, PolicyPack } from '../policy/schema.ts';
import { findRunEnd, matchesAny } from './clock-end.ts';
import type { RunEnd } from './clock-end.ts';
import type { ClockFact } from './clock-facts.ts';
import { findTimeOfDay, hasLength } from './clock-length.ts';
import { isOutbound } from './clock-referral.ts';
import { matchesClockFact } from './match-clock-fact.ts';
import { matchesCondition } from './match-condition.ts';
import type { ConditionFacts } from './match-condition.ts';

/** One run of a clock. */
export type ClockRun = {
  /** The fact that started it; of a clock that repeats daily, the one that started the first. */
  readonly start: ClockFact;
  /** The moment it counts from. */
  readonly from: IsoInstant;
  /** The fact that made the clock's condition hold, where that came after the start; null where it held before. */
  readonly appliesSince: ClockFact | null;
  /** The run that this one follows on: the day before, or the one that new facts restarted. */
  readonly previous: ClockRun | null;
  readonly end: RunEnd | null;
};

/** An entry's facts in order (`rankFacts`), with what conditions could ask after each of them (`listConditionFacts`). */
export type RankedFacts = {
  readonly facts: readonly ClockFact[];
  readonly conditions: readonly (ConditionFacts | null)[];
};

/**
 * The runs of one clock over an entry's facts.
 *
 * - The condition is judged on the entry as it stood at the start, and again after every later fact until the run ends: a clock that comes
 *   to apply is added, one that applied once stays, whatever is judged later.
 * - A clock of an escalation runs only when that leaves the branch.
 * - An agreed reply time is replaced by the next one; a clock that new facts restart, by the run they start; a clock that repeats daily
 *   has a run for each day, and is not started again while it repeats; of all other clocks each start runs for itself.
 * - What was received once is received once: a second `entry-received` of a merge starts nothing.
 */
export function findRuns(rule: ClockRule, ranked: RankedFacts, policy: PolicyPack): readonly ClockRun[] {
  const { facts } = ranked;
  const starts = facts.filter((fact) => startsClock(rule, fact, facts, policy));
  const counted = rule.start.on === 'entry-received' ? starts.slice(0, 1) : starts;
  const chains = counted.map((start) => followRuns({ rule, root: start, ranked, policy }));
  return isDaily(rule) ? withoutOverlap(chains, facts) : chains.flat();
}

function isDaily({ length }: ClockRule): boolean {
  return length.unit === 'time-of-day' && length.repeatsDaily;
}

/** Started once more while it repeats already, a daily clock is not due twice a day. */
function withoutOverlap(
  chains: readonly (readonly ClockRun[])[],
  facts: readonly ClockFact[],
): readonly ClockRun[] {
  return chains.reduce<readonly ClockRun[]>((runs, chain) => {
    const last = runs.at(-1) ?? null;
    const [first] = chain;
    if (last === null || first === undefined) return [...runs, ...chain];
    const isOver = last.end !== null && facts.indexOf(last.end.fact) <= facts.indexOf(first.start);
    return isOver ? [...runs, ...chain] : runs;
  }, []);
}

/**
 * The moment a fact counts from. An entry that was reported to somebody else first counts from that first report (ROAD-22, ROAD-26): the
 * company had it then. A first report later than the receipt is none.
 */
export function findStartMoment(start: ClockFact): IsoInstant {
  if (start.kind !== 'entry-received') return start.at;
  const { firstReportedAt } = start.payload.details;
  return firstReportedAt !== null && firstReportedAt < start.at ? firstReportedAt : start.at;
}

function startsClock(
  rule: ClockRule,
  fact: ClockFact,
  facts: readonly ClockFact[],
  policy: PolicyPack,
): boolean {
  if (!matchesClockFact(rule.start, fact, policy) || !hasLength(rule, fact)) return false;
  return !('escalationId' in fact.payload) || isOutbound(fact.payload.escalationId, facts);
}

type Chain = {
  readonly rule: ClockRule;
  /** What started the first run: it names the escalation or assignment that all of them are about. */
  readonly root: ClockFact;
  readonly ranked: RankedFacts;
  readonly policy: PolicyPack;
};
/** Where a run begins: at what, when, and the place in the order of the fact that brought it about. */
type Cursor = {
  readonly start: ClockFact;
  readonly from: IsoInstant;
  readonly index: number;
  readonly isFirst: boolean;
};

function followRuns(chain: Chain): readonly ClockRun[] {
  const { root, ranked } = chain;
  const index = ranked.facts.indexOf(root);
  const runs: ClockRun[] = [];
  let cursor: Cursor | null = { start: root, from: findStartMoment(root), index, isFirst: true };
  while (cursor !== null) {
    const end: RunEnd | null = findRunEnd({ ...chain, facts: ranked.facts, ...cursor });
    const run = findRun(chain, cursor, end, runs.at(-1) ?? null);
    if (run !== null) runs.push(run);
    cursor = findNext(cursor, end, chain);
  }
  return runs;
}

/** The run that begins there, or null when the clock's condition does not hold during it. What applied once applies on. */
function findRun(
  { rule, ranked }: Chain,
  { start, from, index }: Cursor,
  end: RunEnd | null,
  previous: ClockRun | null,
): ClockRun | null {
  const since = previous === null ? findAppliesSince(rule, index, end, ranked) : null;
  return since === undefined ? null : { start, from, appliesSince: since, previous, end };
}

/** What makes the condition hold after the run's start, null when it holds from there, undefined when nothing does before its end. */
function findAppliesSince(
  rule: ClockRule,
  index: number,
  end: RunEnd | null,
  { facts, conditions }: RankedFacts,
): ClockFact | null | undefined {
  const holds = (place: number) => {
    const known = conditions[place] ?? null;
    return rule.when === null || (known !== null && matchesCondition(rule.when, known));
  };
  if (holds(index)) return null;
  const last = end === null ? facts.length : facts.indexOf(end.fact);
  return facts.find((_, place) => place > index && place < last && holds(place));
}

function findNext(cursor: Cursor, end: RunEnd | null, { rule, ranked, policy }: Chain): Cursor | null {
  if (end === null) return null;
  const { fact, how } = end;
  const index = ranked.facts.indexOf(fact);
  if (how === 'replaced' && fact.kind === 'facts-added') {
    return { start: fact, from: fact.at, index, isFirst: false };
  }
  const { length } = rule;
  if (how !== 'stopped' || length.unit !== 'time-of-day' || !length.repeatsDaily) return null;
  if (matchesAny(length.endedBy ?? [], fact, policy)) return null;
  const { dueAt } = findTimeOfDay(length.time, cursor.from);
  return { start: cursor.start, from: fact.at > dueAt ? fact.at : dueAt, index, isFirst: false };
}
