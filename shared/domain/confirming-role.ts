import type { PolicyPack } from '../policy/schema.ts';
import { findLevel } from './authority.ts';
import type { Escalation } from './entry.ts';
import { findBranchRole } from './list-roles.ts';
import type { Role } from './vocabulary.ts';

/**
 * Who decides on a request: for what leaves the branch, whose confirmation the level asks for (BANK-27, BANK-41); inside the branch,
 * who would have it (T22). A level that this pack does not have falls to the unit's head, so that the request still waits for somebody.
 */
export function findConfirmingRole(escalation: Escalation, policy: PolicyPack): Role {
  const level = findLevel(policy, escalation.toLevel);
  if (level === null) return policy.jobs.unitHead;
  if (escalation.isOutbound) return level.confirmedBy ?? policy.jobs.unitHead;
  return level.scope === 'branch' ? level.role : findBranchRole(policy, escalation.toLevel);
}
