import type { LadderLevel } from '../policy/schema.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { refuseNobody } from './guards.ts';
import { computeLevelOfRole, findNextLevel } from './list-roles.ts';
import { listForLevel } from './list-confirmers.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Role } from './vocabulary.ts';

/** Where the entry stands on the ladder for whoever asks: with its owner, or with the asker where that is higher. */
export function computeStand(entry: Entry, { policy, actor }: DecideContext): number {
  return Math.max(entry.ownerLevel, computeLevelOfRole(policy, actor.role));
}

/**
 * Some level above can be asked. On the top nobody can: what the top decides is final, or stays open (A.3, C-38). Nobody on file
 * above is an alarm (AUT-4).
 */
export function needsLevelAbove(entry: Entry, context: DecideContext): Refusal | null {
  const { policy } = context;
  const stand = computeStand(entry, context);
  const next = findNextLevel(policy, stand);
  if (next === null) return refusal('top-of-ladder', {}, 'AUT-3');
  const above = policy.ladder.filter(({ level }) => level > stand);
  const isReachable = above.some((level) => checkReachable(level, entry, context) === null);
  return isReachable ? null : checkReachable(next, entry, context);
}

/** Somebody is there who takes it on, or who confirms that it leaves the branch. */
export function checkReachable(level: LadderLevel, entry: Entry, context: DecideContext): Refusal | null {
  const role = findNeededRole(level);
  if (role === null || listForLevel(role, entry, context).length > 0) return null;
  return refuseNobody(context, role);
}

/** Whom a move to the level needs in the branch: who has it then, who confirms that it leaves, or nobody. */
function findNeededRole(level: LadderLevel): Role | null {
  return level.scope === 'head-office' ? level.confirmedBy : level.role;
}
