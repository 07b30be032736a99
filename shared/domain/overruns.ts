import type { Deadline } from './deadline.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * C-17: terms that hold in principle and ran over, and whose reason nobody gave or nobody confirmed yet; each once.
 *
 * Terms follow from facts, which a rule does not fetch. A policy that asks for reasons cannot be answered without them, so leaving them
 * out is a fault of the caller and never a way past the rule.
 */
export function listOverrunGaps(entry: Entry, context: DecideContext): readonly Refusal[] {
  const confirmer = context.policy.closing.overrunConfirmedBy;
  const isAsked = context.policy.clocks.some(({ softness }) => softness === 'in-principle');
  if (confirmer === null || !isAsked) return [];
  if (context.deadlines === undefined) throw new Error('The deadlines of the entry were not given');
  const keys = new Set(context.deadlines.filter(isOverrun).map(({ key }) => key));
  return [...keys]
    .filter((key) => !isConfirmed(entry, key))
    .map((clock) => {
      const isExplained = entry.overruns.some((each) => each.clock === clock);
      return isExplained
        ? refusal('overrun-unconfirmed', { clock, mayRole: confirmer.role }, confirmer.rule)
        : refusal('overrun-unexplained', { clock }, confirmer.rule);
    });
}

function isOverrun({ softness, state }: Deadline): boolean {
  return softness === 'in-principle' && (state === 'overdue' || state === 'met-late');
}

/** A reason that was confirmed once stands for the clock: a second run of it is the same handling. */
function isConfirmed(entry: Entry, clock: string): boolean {
  return entry.overruns.some((each) => each.clock === clock && each.confirmed !== null);
}
