import type { DecideContext } from './decide-context.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * C-17: terms that hold in principle and ran over, and whose reason nobody gave or nobody confirmed yet.
 *
 * Terms follow from facts, which a rule does not fetch. A policy that asks for reasons cannot be answered without them, so leaving them
 * out is a fault of the caller and never a way past the rule.
 */
export function listOverrunGaps({ policy, deadlines }: DecideContext): readonly Refusal[] {
  const confirmer = policy.closing.overrunConfirmedBy;
  const isAsked = policy.clocks.some(({ softness }) => softness === 'in-principle');
  if (confirmer === null || !isAsked) return [];
  if (deadlines === undefined) throw new Error('The deadlines of the entry were not given');
  return deadlines
    .filter(
      ({ softness, overrun }) => softness === 'in-principle' && overrun !== null && overrun !== 'confirmed',
    )
    .map(({ key, overrun }) =>
      overrun === 'explained'
        ? refusal('overrun-unconfirmed', { clock: key, mayRole: confirmer.role }, confirmer.rule)
        : refusal('overrun-unexplained', { clock: key }, confirmer.rule),
    );
}
