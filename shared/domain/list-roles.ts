import type { LadderLevel, PolicyPack } from '../policy/schema.ts';
import { findLevelOfRole } from './authority.ts';
import { HEAD_OFFICE_ROLES } from './vocabulary.ts';
import type { Role } from './vocabulary.ts';

/** Jobs that look on or keep papers: they hold no entry and write none down. */
const LOOKING_ON: readonly Role[] = ['auditor', 'archivist', 'finance-officer'];

/** The levels that the branch holds itself, lowest first. */
export function listBranchLevels(policy: PolicyPack): readonly LadderLevel[] {
  return policy.ladder
    .filter(({ scope }) => scope === 'branch')
    .toSorted((one, other) => one.level - other.level);
}

/** The jobs that handle entries: those of the branch's ladder, and those that the policy names for standing tasks. Lowest first. */
export function listHandlingRoles(policy: PolicyPack): readonly Role[] {
  const { jobs, firstInquiry } = policy;
  const onLadder = listBranchLevels(policy).map(({ role }) => role);
  return [...new Set([...onLadder, firstInquiry.handsOverTo, jobs.manager, jobs.unitHead])];
}

/** The jobs that judge a matter beyond first inquiry: from level 2 upwards, and the standing tasks. */
export function listManagingRoles(policy: PolicyPack): readonly Role[] {
  const { jobs } = policy;
  const above = listBranchLevels(policy).filter(({ level }) => level > 1);
  const standing = [jobs.manager, jobs.unitHead].filter((role) => !above.some((each) => each.role === role));
  return [...above.map(({ role }) => role), ...standing];
}

/** Who may write an entry down: any member of staff whose job the policy knows (T01, BANK-04, HOTEL-02). */
export function listRecordingRoles(policy: PolicyPack): readonly Role[] {
  const away = policy.ladder.filter(({ scope }) => scope === 'head-office').map(({ role }) => role);
  const excluded: readonly Role[] = [...HEAD_OFFICE_ROLES, ...LOOKING_ON, ...away];
  const named = policy.roles.map(({ role }) => role).filter((role) => !excluded.includes(role));
  return [...new Set([...listHandlingRoles(policy), ...named])];
}

/**
 * The level at which a job holds an entry. A job outside the ladder stands where its standing task puts it: the unit's head on the
 * branch's top, everybody else at first inquiry. It decides nothing all the same (AUT-1).
 */
export function computeLevelOfRole(policy: PolicyPack, role: Role): number {
  const own = findLevelOfRole(policy, role);
  if (own !== null) return own.level;
  return role === policy.jobs.unitHead ? (listBranchLevels(policy).at(-1)?.level ?? 1) : 1;
}

/** The branch's job at this level; above the branch's top, or between two levels, the next lower one. */
export function findBranchRole(policy: PolicyPack, level: number): Role {
  const levels = listBranchLevels(policy);
  return (levels.findLast((each) => each.level <= level) ?? levels[0])?.role ?? policy.jobs.unitHead;
}

/** The next level above this one, or null on the top of the ladder. */
export function findNextLevel(policy: PolicyPack, level: number): LadderLevel | null {
  const above = policy.ladder.filter((each) => each.level > level);
  return above.toSorted((one, other) => one.level - other.level)[0] ?? null;
}
