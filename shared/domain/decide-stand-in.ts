import type { IsoInstant } from '../lib/instant.ts';
import { toEpochMs } from '../lib/instant.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { DecideContext, Person } from './decide-context.ts';
import type { EventDraft } from './events.ts';
import { needsRole } from './guards.ts';
import type { PersonId } from './ids.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { endOfStandIn, STAND_IN_DAYS } from './stand-ins.ts';
import type { StandIn } from './stand-ins.ts';
import type { Role } from './vocabulary.ts';

/** Somebody acts in a job for a period (SIG-3, C-54). */
export type AppointStandInCommand = {
  readonly type: 'appoint-stand-in';
  readonly personId: PersonId;
  readonly role: Role;
  readonly fromAt: IsoInstant;
  readonly toAt: IsoInstant;
  readonly note: string;
};

/** The period ends now. */
export type RevokeStandInCommand = { readonly type: 'revoke-stand-in'; readonly appointmentId: string };
export type StandInCommand = AppointStandInCommand | RevokeStandInCommand;

type Context = Pick<DecideContext, 'people' | 'policy' | 'actor' | 'unit' | 'now' | 'freshId'>;

/** The day's milliseconds. */
const DAY_MS = 86_400_000;

/** The jobs in which somebody may stand in: the unit head's, and those that sign (BANK-26, BANK-31). */
export function listStandInRoles({ jobs, channels }: Pick<PolicyPack, 'jobs' | 'channels'>): readonly Role[] {
  return [...new Set([jobs.unitHead, ...channels.map(({ signedBy }) => signedBy)])];
}

/** Every appointment of the unit, the ones that were over or taken back too. */
export function listStandIns(people: readonly Pick<Person, 'standIns'>[]): readonly StandIn[] {
  return people.flatMap(({ standIns }) => standIns ?? []);
}

/** One fact: appointed, or taken back. */
export function decideStandIn(
  command: StandInCommand,
  context: Context,
): Result<readonly EventDraft[], Refusal> {
  return command.type === 'appoint-stand-in'
    ? decideAppoint(command, context)
    : decideRevoke(command, context);
}

/** Who may appoint and take back: the unit's head by their own right. Whoever stands in for the head passes nothing on (C-54). */
export function guardStandIns({ people, policy, actor }: Context): Refusal | null {
  const { unitHead } = policy.jobs;
  const isOwn = people.some(({ id, roles }) => id === actor.personId && roles.includes(unitHead));
  if (actor.role === unitHead && !isOwn) return refusal('stand-in-passes-on', { mayRole: unitHead }, 'C-54');
  return needsRole({ actor } as DecideContext, [unitHead], 'C-54');
}

function decideAppoint(
  command: AppointStandInCommand,
  context: Context,
): Result<readonly EventDraft[], Refusal> {
  const { personId, role, fromAt, toAt, note } = command;
  const refused = findFirst(
    guardStandIns(context),
    checkPerson(command, context),
    checkPeriod(command, context.now),
    checkOverlap(command, context),
    checkText('note', note, 'long'),
  );
  if (refused !== null) return fail(refused);
  const payload = {
    appointmentId: context.freshId,
    personId,
    role,
    forPersonId: findAbsent(role, context),
    fromAt,
    toAt,
    note: note.trim(),
  };
  return ok([{ kind: 'stand-in-appointed', entryId: null, payload }]);
}

function decideRevoke(
  { appointmentId }: RevokeStandInCommand,
  context: Context,
): Result<readonly EventDraft[], Refusal> {
  const standing = listStandIns(context.people).find((each) => each.appointmentId === appointmentId);
  const isOver = standing === undefined || endOfStandIn(standing) <= context.now;
  const refused = findFirst(guardStandIns(context), isOver ? refusal('stand-in-over', {}, 'C-54') : null);
  if (refused !== null) return fail(refused);
  return ok([{ kind: 'stand-in-revoked', entryId: null, payload: { appointmentId } }]);
}

/** Whoever appoints, where the job is theirs; else the first who holds it. */
function findAbsent(role: Role, { people, actor }: Context): PersonId {
  const holders = people.filter(({ isActive, roles }) => isActive && roles.includes(role));
  return holders.some(({ id }) => id === actor.personId)
    ? actor.personId
    : (holders[0]?.id ?? actor.personId);
}

function checkPerson({ personId, role }: AppointStandInCommand, context: Context): Refusal | null {
  const { people, policy, unit, actor } = context;
  const person = people.find(({ id }) => id === personId);
  if (person === undefined || !person.isActive || person.unitId !== unit.id) {
    return refusal('invalid-input', { field: 'personId' });
  }
  if (!listStandInRoles(policy).includes(role)) return refusal('invalid-input', { field: 'role' });
  const holds = personId === actor.personId || person.roles.includes(role);
  return holds ? refusal('stand-in-holds-job', { mayRole: role }, 'C-54') : null;
}

/** A period lies ahead, or begins now, and is no longer than {@link STAND_IN_DAYS}. */
function checkPeriod({ fromAt, toAt }: AppointStandInCommand, now: IsoInstant): Refusal | null {
  const isOrdered = fromAt < toAt && toAt > now;
  const isShort = toEpochMs(toAt) - toEpochMs(fromAt) <= STAND_IN_DAYS * DAY_MS;
  return isOrdered && isShort ? null : refusal('stand-in-period', { days: STAND_IN_DAYS }, 'C-54');
}

/** One at a time in a job: two who act for the same head would each be the head. */
function checkOverlap({ role, fromAt, toAt }: AppointStandInCommand, { people }: Context): Refusal | null {
  const meets = listStandIns(people).some(
    (each) => each.role === role && each.fromAt < toAt && fromAt < endOfStandIn(each),
  );
  return meets ? refusal('stand-in-overlaps', {}, 'C-54') : null;
}
