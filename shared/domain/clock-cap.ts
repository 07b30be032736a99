import type { ClockRule, PolicyPack } from '../policy/schema.ts';
import type { ClockFact } from './clock-facts.ts';
import { countLength } from './clock-length.ts';
import type { CountContext } from './clock-length.ts';
import { hasReferral } from './clock-referral.ts';
import { findStartMoment } from './clock-runs.ts';
import type { RankedFacts } from './clock-runs.ts';
import { momentStep } from './deadline-steps.ts';
import type { Due } from './deadline-steps.ts';
import { matchesCondition } from './match-condition.ts';
import type { ConditionFacts } from './match-condition.ts';

/**
 * C-02: until when a reply time may be agreed, and the clock that says so; null where the pack sets no limit, or the clock does not apply.
 * The clock's own length from its start: what may be promised does not depend on what moved the term.
 */
export function findAgreedLimit(
  start: ClockFact,
  conditions: ConditionFacts | null,
  policy: PolicyPack,
  context: CountContext,
): (Pick<Due, 'dueAt'> & { readonly clock: string; readonly rule: string }) | null {
  const cap = policy.agreedReplyCap;
  const clock = policy.clocks.find(
    ({ key, start: { on }, when }) =>
      key === cap?.clock &&
      on === start.kind &&
      (when === null || (conditions !== null && matchesCondition(when, conditions))),
  );
  if (cap === null || clock === undefined) return null;
  const at = findStartMoment(start);
  const demandedBy = start.kind === 'entry-received' ? start.payload.details.demandedBy : null;
  const { dueAt } = countLength(clock.length, { at, fact: start, demandedBy }, context);
  return { dueAt, clock: cap.clock, rule: cap.rule };
}

/**
 * C-02: a time agreed with the customer may not pass the policy's own term unless head office has the entry. A decision refuses such an
 * agreement; one that a merge brings together all the same is due at the limit, and says so.
 */
export function capAgreed<Kept extends Due>(
  rule: ClockRule,
  due: Kept,
  { facts, conditions }: RankedFacts,
  policy: PolicyPack,
  context: CountContext,
): Kept {
  const cap = policy.clocks.find(({ key }) => key === policy.agreedReplyCap?.clock);
  if (rule.length.unit !== 'agreed' || cap === undefined || hasReferral(facts, facts)) return due;
  const index = facts.findIndex(({ kind }) => kind === cap.start.on);
  const start = facts[index];
  if (start === undefined) return due;
  const limit = findAgreedLimit(start, conditions[index] ?? null, policy, context);
  if (limit === null || due.dueAt <= limit.dueAt) return due;
  const capped = momentStep('capped-by', limit.dueAt, { clock: limit.clock, rule: limit.rule });
  return { ...due, dueAt: limit.dueAt, because: [...due.because, capped] };
}
