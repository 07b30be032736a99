import type { IsoInstant } from '../lib/instant.ts';
import { toCanonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/sha256.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { Person } from './decide-context.ts';
import type { EventKind, EventPayload } from './event-payloads.ts';
import type { StoredEvent } from './events.ts';
import type { PersonId, Sha256Hex } from './ids.ts';
import { isKnownEvent } from '../journal/stored-event.ts';
import { sortEvents } from '../journal/order.ts';
import type { Role } from './vocabulary.ts';

/** Longest period of one appointment, days: a month's leave. A longer absence is a new appointment, or head office's (product default, C-54). */
export const STAND_IN_DAYS = 31;

/** Facts that say who acts for whom. */
export const STAND_IN_KINDS: readonly EventKind[] = ['stand-in-appointed', 'stand-in-revoked'];

/** Somebody who acts in a job that is not theirs, for a period; the period's end is outside it (SIG-3, C-54). */
export type StandIn = {
  readonly appointmentId: string;
  readonly personId: PersonId;
  readonly role: Role;
  /** Whose job it is meanwhile. */
  readonly forPersonId: PersonId;
  readonly fromAt: IsoInstant;
  readonly toAt: IsoInstant;
  /** Taken back then, before the period was over; null otherwise. */
  readonly revokedAt: IsoInstant | null;
};

/** True for a fact that {@link foldStandIns} reads. */
export function isStandInFact(event: Pick<StoredEvent, 'kind'>): boolean {
  return (STAND_IN_KINDS as readonly string[]).includes(event.kind);
}

/**
 * Who acts for whom, from the facts of the unit, whatever order they came in: an appointment counts only from whoever holds the unit
 * head's job by their own right, never backwards, and until it is taken back.
 */
export function foldStandIns(
  facts: readonly StoredEvent[],
  people: readonly Pick<Person, 'id' | 'roles'>[],
  { jobs }: Pick<PolicyPack, 'jobs'>,
): readonly StandIn[] {
  const standIns = new Map<string, StandIn>();
  for (const event of sortEvents(facts)) {
    if (!isKnownEvent(event)) continue;
    const isOfHead = people.some(
      ({ id, roles }) => id === event.actor.personId && roles.includes(jobs.unitHead),
    );
    if (!isOfHead) continue;
    if (event.kind === 'stand-in-appointed') {
      standIns.set(event.payload.appointmentId, toStandIn(event.payload, event.wallTime));
    } else if (event.kind === 'stand-in-revoked') {
      const appointed = standIns.get(event.payload.appointmentId);
      if (appointed === undefined || appointed.revokedAt !== null) continue;
      standIns.set(appointed.appointmentId, { ...appointed, revokedAt: event.wallTime });
    }
  }
  return [...standIns.values()];
}

function toStandIn(
  { appointmentId, personId, role, forPersonId, fromAt, toAt }: EventPayload<'stand-in-appointed'>,
  appointedAt: IsoInstant,
): StandIn {
  const from = fromAt < appointedAt ? appointedAt : fromAt;
  return { appointmentId, personId, role, forPersonId, fromAt: from, toAt, revokedAt: null };
}

/** The staff, each with the periods in which they stand in. */
export function withStandIns<Member extends { readonly id: PersonId }>(
  people: readonly Member[],
  standIns: readonly StandIn[],
): readonly (Member & { readonly standIns?: readonly StandIn[] })[] {
  if (standIns.length === 0) return people;
  return people.map((person) => {
    const own = standIns.filter(({ personId }) => personId === person.id);
    return own.length === 0 ? person : { ...person, standIns: own };
  });
}

/** When it really ends: at its end, or when it was taken back before. */
export function endOfStandIn({ toAt, revokedAt }: StandIn): IsoInstant {
  return revokedAt !== null && revokedAt < toAt ? revokedAt : toAt;
}

/** Whether the appointment lets its person act at this moment. */
export function isStandingIn(standIn: StandIn, at: IsoInstant): boolean {
  return standIn.fromAt <= at && at < endOfStandIn(standIn);
}

/**
 * What whoever appoints confirms with their password: who, in which job, from when, until when. A digest, so that the shell lets
 * exactly this be written (security L7).
 */
export function computeAppointmentDigest({
  personId,
  role,
  fromAt,
  toAt,
}: Pick<StandIn, 'personId' | 'role' | 'fromAt' | 'toAt'>): Sha256Hex {
  return sha256Hex(toCanonicalJson({ appoints: personId, role, fromAt, toAt }));
}
