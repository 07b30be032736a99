import type { IsoInstant } from '../lib/instant.ts';
import type { ClockFactRule, ClockRule, PolicyPack } from '../policy/schema.ts';
import type { ClockFact } from './clock-facts.ts';
import { hasReferral } from './clock-referral.ts';
import type { EventKind } from './event-payloads.ts';
import { matchesClockFact } from './match-clock-fact.ts';

/** How a run ended: done, given way to a new start, or over with the entry. */
export type RunEnd = { readonly fact: ClockFact; readonly how: 'stopped' | 'replaced' | 'closed' };

/** What ends every clock: nobody owes the entry anything any more. */
const ENDING_KINDS: readonly EventKind[] = ['entry-closed', 'merged', 'number-voided', 'purged'];
/** What a fact can be about within an entry. */
const SUBJECTS = ['escalationId', 'assignmentId', 'planId', 'approvalId'] as const;

type Search = {
  readonly rule: ClockRule;
  readonly policy: PolicyPack;
  readonly root: ClockFact;
  readonly facts: readonly ClockFact[];
  /** Place of the fact that began the run. */
  readonly index: number;
  readonly from: IsoInstant;
  readonly isFirst: boolean;
};

/** What ended a run, or null while it runs. */
export function findRunEnd(search: Search): RunEnd | null {
  const { rule, facts, index, isFirst } = search;
  // A reply given while the entry was still being written down answers it too.
  const after = rule.start.on === 'entry-received' && isFirst ? facts : facts.slice(index + 1);
  for (const fact of after) {
    const how = findHow(fact, search);
    if (how !== null) return { fact, how };
  }
  return null;
}

/** Whether one of the matchers knows the fact. */
export function matchesAny(matchers: readonly ClockFactRule[], fact: ClockFact, policy: PolicyPack): boolean {
  return matchers.some((matcher) => matchesClockFact(matcher, fact, policy));
}

function findHow(fact: ClockFact, search: Search): RunEnd['how'] | null {
  const { rule, root, policy } = search;
  if (ENDING_KINDS.includes(fact.kind)) return 'closed';
  if (fact === root) return null;
  if (isStop(fact, search) && isSameSubject(root, fact)) return 'stopped';
  if (rule.length.unit === 'agreed' && matchesClockFact(rule.start, fact, policy)) return 'replaced';
  // What came up at the moment it began is no reason to begin again.
  const isRestart = rule.restartsOnNewFacts && fact.kind === 'facts-added' && fact.at > search.from;
  return isRestart ? 'replaced' : null;
}

function isStop(fact: ClockFact, search: Search): boolean {
  const { rule, policy, isFirst, from } = search;
  if (rule.length.unit === 'time-of-day' && rule.length.repeatsDaily) {
    if (matchesAny(rule.length.endedBy ?? [], fact, policy)) return true;
    // Said once more on a day that was met already, it does not meet the next one.
    if (!isFirst && fact.at <= from) return false;
  }
  return matchesAny(rule.stops, fact, policy) || stopsByReferral(fact, search);
}

/** C-02: an interim reply keeps the customer's term when head office has the entry, and only that term. */
function stopsByReferral(fact: ClockFact, { rule, policy, facts }: Search): boolean {
  if (fact.kind !== 'reply-given' || rule.key !== policy.agreedReplyCap?.clock) return false;
  const isAnswer = rule.stops.some(({ on }) => on === 'reply-given');
  return isAnswer && hasReferral(facts.slice(0, facts.indexOf(fact)), facts);
}

/** A fact about one escalation says nothing of another; one that names none of this kind speaks of the entry. */
function isSameSubject(root: ClockFact, fact: ClockFact): boolean {
  const of = root.payload as Readonly<Record<string, unknown>>;
  const other = fact.payload as Readonly<Record<string, unknown>>;
  return SUBJECTS.every((key) => !(key in of) || !(key in other) || of[key] === other[key]);
}
