import { isOpen } from './applied.ts';
import { findLevelOfRole } from './authority.ts';
import type { DecideContext, Person } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { levelOfRole } from './role-level.ts';
import type { EntryStatus, Role } from './vocabulary.ts';

/** The jobs that handle entries in a branch. */
export const HANDLING_ROLES: readonly Role[] = ['receiver', 'complaint-manager', 'branch-head'];
/** The jobs that judge a matter beyond first inquiry. */
export const MANAGING_ROLES: readonly Role[] = ['complaint-manager', 'branch-head'];

/** What ended is not handled any more; what is new is a new entry. */
export function needsOpen(entry: Entry): Refusal | null {
  return !isOpen(entry) ? refusal('entry-closed', { number: entry.number }) : null;
}

/** Nobody decides on another unit's entry. */
export function needsOwnUnit(entry: Entry, context: DecideContext): Refusal | null {
  return entry.unitId === context.unit.id ? null : refusal('foreign-unit', { number: entry.number });
}

/** The actor acts in one of the jobs. */
export function needsRole(
  context: DecideContext,
  roles: readonly Role[],
  rule: string | null = null,
): Refusal | null {
  const { role } = context.actor;
  if (roles.includes(role)) return null;
  return refusal('not-your-role', { role, mayRole: roles[0] ?? null, context: 'named' }, rule);
}

/** What only head office does. */
export function needsHeadOffice(context: DecideContext): Refusal | null {
  return context.actor.role === 'hq-officer'
    ? null
    : refusal('head-office-only', { role: context.actor.role, mayRole: 'hq-officer' }, 'AUT-6');
}

/** One owner at all times; the branch head may step in for anybody (BANK-02). */
export function needsOwner(entry: Entry, context: DecideContext): Refusal | null {
  const { actor } = context;
  if (actor.personId === entry.ownerId || actor.role === 'branch-head') return null;
  const owner = context.people.find((person) => person.id === entry.ownerId);
  return refusal(
    'not-the-owner',
    { ownerName: owner?.name ?? '', mayRole: roleOfLevel(entry.ownerLevel) },
    'BANK-11',
  );
}

/** The entry stands where the action belongs. */
export function needsStatus(entry: Entry, statuses: readonly EntryStatus[]): Refusal | null {
  return statuses.includes(entry.status)
    ? null
    : refusal('wrong-state', { status: entry.status, context: 'named' });
}

/** Nothing is under way above. */
export function needsNoOpenEscalation(entry: Entry): Refusal | null {
  const open = findOpenEscalation(entry);
  return open === null ? null : refusal('escalation-open', { state: open.state }, 'BANK-15');
}

/** Somebody on file holds the job: nobody is an alarm, never a silent skip (AUT-4). */
export function needsPersonFor(context: DecideContext, role: Role): Refusal | null {
  if (listActive(context, role).length > 0) return null;
  const level = findLevelOfRole(context.policy, role)?.level ?? levelOfRole(role);
  return refusal('no-person-for-level', { mayRole: role, level }, 'AUT-4');
}

/** The active people of the unit who hold a job, in the order of the file. */
export function listActive(context: DecideContext, role: Role): readonly Person[] {
  return context.people.filter(
    (person) => person.isActive && person.unitId === context.unit.id && person.roles.includes(role),
  );
}

function roleOfLevel(level: number): Role {
  if (level <= 1) return 'receiver';
  return level === 2 ? 'complaint-manager' : 'branch-head';
}
