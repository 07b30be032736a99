import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { Counters } from '../../data/branch-store.ts';
import { deriveMyWork } from '../../data/derive-my-work.ts';

export { deriveMyWork } from '../../data/derive-my-work.ts';

/** How many entries wait for a person with these roles. */
export function computeWaitingCount(counters: Counters, roles: readonly Role[]): number {
  return deriveMyWork(roles).reduce((sum, waitingFor) => sum + counters.waitingFor[waitingFor], 0);
}
