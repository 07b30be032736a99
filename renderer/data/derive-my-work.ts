import type { Role } from '../../shared/domain/vocabulary.ts';
import { WAITING_FOR } from '../../shared/domain/waiting-for.ts';
import type { WaitingFor } from '../../shared/domain/waiting-for.ts';

/** Whose moves are mine: the work lists of the roles a person holds, the head's first. */
export function deriveMyWork(roles: readonly Role[]): readonly WaitingFor[] {
  return WAITING_FOR.filter((waitingFor) => roles.some((role) => role === waitingFor)).toReversed();
}
