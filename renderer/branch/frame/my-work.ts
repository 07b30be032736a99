import type { Role } from '../../../shared/domain/vocabulary.ts';
import { WAITING_FOR } from '../../data/branch-store.ts';
import type { Counters, WaitingFor } from '../../data/branch-store.ts';

/** Whose moves are mine: the work lists of the roles a person holds, the head's first. */
export function deriveMyWork(roles: readonly Role[]): readonly WaitingFor[] {
  return WAITING_FOR.filter((waitingFor) => roles.some((role) => role === waitingFor)).toReversed();
}

/** How many entries wait for a person with these roles. */
export function computeWaitingCount(counters: Counters, roles: readonly Role[]): number {
  return deriveMyWork(roles).reduce((sum, waitingFor) => sum + counters.waitingFor[waitingFor], 0);
}
