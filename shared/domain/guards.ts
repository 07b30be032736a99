import { isOpen } from './applied.ts';
import { findLevelOfRole } from './authority.ts';
import type { DecideContext, Person } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { holdsRole } from './holds-role.ts';
import type { UnitId } from './ids.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { findOpenEscalation } from './open-escalation.ts';
import { findOwnerRole } from './owner-role.ts';
import { isRecused } from './recusal.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isJointHead } from './sibling.ts';
import type { EntryStatus, Role } from './vocabulary.ts';

/** What ended is not handled any more; what is new is a new entry. */
export function needsOpen(entry: Entry): Refusal | null {
  return !isOpen(entry) ? refusal('entry-closed', { number: entry.number }) : null;
}

/** Nobody decides on another unit's entry. */
export function needsOwnUnit(entry: Entry, context: DecideContext): Refusal | null {
  return entry.unitId === context.unit.id ? null : refusal('foreign-unit', { number: entry.number });
}

/** Nor on another unit's book. */
export function needsOwnUnitId(unitId: UnitId, { unit }: Pick<DecideContext, 'unit'>): Refusal | null {
  return unitId === unit.id ? null : refusal('foreign-unit', { number: '' });
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

/** One owner at all times (BANK-11). */
export function needsOwner(entry: Entry, context: DecideContext): Refusal | null {
  if (mayActForOwner(entry, context)) return null;
  const owner = context.people.find((person) => person.id === entry.ownerId);
  return refusal(
    'not-the-owner',
    { ownerName: owner?.name ?? '', mayRole: findOwnerRole(entry, context.policy) },
    context.policy.firstInquiry.rule,
  );
}

/**
 * The owner; the unit's head, who may step in for anybody who does not stand higher (BANK-02); and where two departments handle a
 * matter jointly, the heads of both (HOTEL-12).
 */
export function mayActForOwner(entry: Entry, context: DecideContext): boolean {
  const { actor, policy } = context;
  if (actor.personId === entry.ownerId) return true;
  const isHead =
    actor.role === policy.jobs.unitHead && computeLevelOfRole(policy, actor.role) >= entry.ownerLevel;
  return isHead || isJointHead(entry, context);
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

/** Somebody on file holds the job and has no part in the matter: nobody is an alarm, never a silent skip (AUT-4, CAP-5). */
export function needsPersonFor(context: DecideContext, role: Role, entry: Entry): Refusal | null {
  return listAvailable(context, role, entry).length > 0 ? null : refuseNobody(context, role);
}

/** The alarm of AUT-4. */
export function refuseNobody(context: Pick<DecideContext, 'policy'>, role: Role): Refusal {
  const level = findLevelOfRole(context.policy, role)?.level ?? computeLevelOfRole(context.policy, role);
  return refusal('no-person-for-level', { mayRole: role, level }, 'AUT-4');
}

/** The active people of the unit who hold a job now, or act in it, in the order of the file. */
export function listActive(
  context: Pick<DecideContext, 'people' | 'unit' | 'now'>,
  role: Role,
): readonly Person[] {
  const { people, unit, now } = context;
  return people.filter(
    (person) => person.isActive && person.unitId === unit.id && holdsRole(person, role, now),
  );
}

/** Those of them who may have to do with this entry. */
export function listAvailable(context: DecideContext, role: Role, entry: Entry): readonly Person[] {
  return listActive(context, role).filter(({ id }) => !isRecused(entry, id));
}
