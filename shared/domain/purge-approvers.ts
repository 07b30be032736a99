import type { DecideContext, Person } from './decide-context.ts';
import { listActive } from './guards.ts';
import type { PersonId } from './ids.ts';

/** T20, C-53: who may approve what this person proposes to destroy: somebody else, who heads the unit or keeps the register. */
export function listPurgeApprovers(
  context: Pick<DecideContext, 'people' | 'unit' | 'now' | 'policy'>,
  proposerId: PersonId,
): readonly Person[] {
  const { manager, unitHead } = context.policy.jobs;
  const holders = [unitHead, manager].flatMap((role) => listActive(context, role));
  return [...new Set(holders)].filter(({ id }) => id !== proposerId);
}
