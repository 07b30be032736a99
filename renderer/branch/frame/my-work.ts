import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { Counters, WaitingFor } from '../../data/branch-store.ts';

const MINE: Readonly<Partial<Record<Role, WaitingFor>>> = {
  receiver: 'receiver',
  'complaint-manager': 'complaint-manager',
  'branch-head': 'branch-head',
};

/** Whose moves are mine: the work lists of the roles a person holds, the head's first. */
export function deriveMyWork(roles: readonly Role[]): readonly WaitingFor[] {
  return (['branch-head', 'complaint-manager', 'receiver'] as const).flatMap((role) => {
    const mine = roles.includes(role) ? MINE[role] : undefined;
    return mine === undefined ? [] : [mine];
  });
}

/** How many entries wait for a person with these roles. */
export function computeWaitingCount(counters: Counters, roles: readonly Role[]): number {
  return deriveMyWork(roles).reduce((sum, waitingFor) => sum + counters.waitingFor[waitingFor], 0);
}
