import type { PolicyPack } from '../policy/schema.ts';
import { computeAuthority, findLevelOfRole } from './authority.ts';
import type { Authority } from './authority.ts';
import { toQuestion } from './authority-question.ts';
import { withEarlierGrants } from './earlier-grants.ts';
import type { Entry, Plan } from './entry.ts';
import type { Measure } from './event-payloads.ts';
import { computeLevelOfRole, findBranchRole } from './list-roles.ts';
import { isJoint } from './sibling.ts';
import type { Role } from './vocabulary.ts';

/** Who may decide a plan: what the measure needs, and at least the level to which the policy sends every plan (G8-08, MFR-10). */
export function computePlanAuthority(measure: Measure, entry: Entry, policy: PolicyPack): Authority {
  const needed = computeAuthority(policy, toQuestion(withEarlierGrants(measure, entry), entry));
  const always = policy.planApproval === null ? null : findLevelOfRole(policy, policy.planApproval.by);
  if (policy.planApproval === null || always === null || always.level <= needed.level) return needed;
  return {
    level: always.level,
    role: always.role,
    isOutbound: always.scope === 'head-office',
    confirmedBy: always.confirmedBy,
    rule: policy.planApproval.rule,
  };
}

/** The job that a pending plan waits for: one that reaches the measure and stands above who proposed it (SIG-4). */
export function findApproverRole(plan: Plan, entry: Entry, policy: PolicyPack): Role {
  if (policy.sibling !== null && isJoint(entry, policy)) return policy.sibling.endorsedBy;
  const proposer = computeLevelOfRole(policy, plan.proposed.actor.role);
  const { level } = computePlanAuthority(plan.measure, entry, policy);
  return findBranchRole(policy, Math.max(level, proposer + 1));
}
