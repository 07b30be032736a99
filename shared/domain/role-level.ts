import { assertNever } from '../lib/assert-never.ts';
import type { Role } from './vocabulary.ts';

/**
 * The level at which a person of this job holds an entry. Folding knows no policy, so jobs have fixed places; every pack
 * whose ladder uses a job puts it there (a test keeps it). Amounts and remedies are never decided by this.
 */
export function levelOfRole(role: Role): number {
  switch (role) {
    case 'receiver':
    case 'auditor':
      return 1;
    case 'complaint-manager':
      return 2;
    case 'branch-head':
      return 3;
    case 'hq-officer':
    case 'hq-admin':
      return 4;
    default:
      return assertNever(role);
  }
}
