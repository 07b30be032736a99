import type { Kysely } from 'kysely';

import { computeDeadlines, toClockFacts } from '../../shared/domain/compute-deadlines.ts';
import type { DecideContext, Person, Unit } from '../../shared/domain/decide-context.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import type { Actor, StoredEvent } from '../../shared/domain/events.ts';
import { foldEntry } from '../../shared/domain/fold-entry.ts';
import { toPersonId, toUnitId } from '../../shared/domain/ids.ts';
import { listLawfulActions } from '../../shared/domain/lawful-actions.ts';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import { sortEvents } from '../../shared/journal/order.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../shared/lib/uuid.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import type { ConsoleEntryView } from '../../shared/protocol/console-api.ts';
import { enrolledPersonSchema, enrolledUnitSchema } from '../../shared/protocol/messages.ts';
import type { EnrolledPerson } from '../../shared/protocol/messages.ts';
import type { HeadOfficeSchema, PersonRow, UnitRow } from '../database/schema.ts';
import type { Service } from '../service.ts';
import { listEventsOfEntries } from '../sync/read-events.ts';
import type { Officer } from './officer-session.ts';

/** An entry at head office with everything a decision on it needs. */
export type OpenedEntry = {
  readonly entry: Entry;
  readonly events: readonly StoredEvent[];
  readonly context: DecideContext;
};

/** Gathers an entry and its context for an officer, or null when there is no such entry in that unit. */
export async function openEntry(
  service: Service,
  db: Kysely<HeadOfficeSchema>,
  key: { readonly unitId: string; readonly entryId: string; readonly officer: Officer },
): Promise<OpenedEntry | null> {
  const row = await db.selectFrom('units').selectAll().where('unit_id', '=', key.unitId).executeTakeFirst();
  const byEntry = await listEventsOfEntries(db, key.unitId, [key.entryId]);
  const events = sortEvents([...byEntry.values()].flat());
  const entry = foldEntry(events);
  if (row === undefined || entry === null) return null;
  const policy = findPack(entry.packId);
  if (policy === null) throw new Error(`Entry follows an unknown pack [${entry.packId}]`);
  const people = await db.selectFrom('people').selectAll().where('unit_id', '=', key.unitId).execute();
  const now = service.clock.now();
  const unit = toUnit(row);
  const { calendar } = service;
  const context: DecideContext = {
    now,
    actor: toActor(key.officer),
    unit,
    people: people.map(toPerson),
    policy,
    calendar,
    freshId: makeUuidV7(toEpochMs(now), service.random.bytes(10)),
    lastSerials: {},
    deadlines: computeDeadlines(toClockFacts(events), { policy, unit, calendar, now }),
  };
  return { entry, events, context };
}

/** What the console shows of an opened entry. */
export function composeEntryView({ entry, events, context }: OpenedEntry): ConsoleEntryView {
  const { unit } = context;
  return {
    unit: { unitId: unit.id, code: unit.code, name: unit.name },
    entry,
    events,
    deadlines: context.deadlines ?? [],
    actions: listLawfulActions(entry, context),
  };
}

/** The officer as the one who acts. */
export function toActor(officer: Officer): Actor {
  return { personId: toPersonId(officer.personId), name: officer.name, role: officer.role };
}

function toUnit(row: UnitRow): Unit {
  const businessHours = enrolledUnitSchema.shape.businessHours.parse(JSON.parse(row.business_hours));
  return { id: toUnitId(row.unit_id), code: row.code, name: row.name, deviceLetter: '', businessHours };
}

function toPerson(row: PersonRow): Person {
  const roles: unknown = JSON.parse(row.roles);
  const { departments, actingFor } = toStanding(row);
  const acting = ROLES.find((role) => role === actingFor?.role);
  return {
    id: toPersonId(row.person_id),
    name: row.name,
    unitId: toUnitId(row.unit_id),
    roles: ROLES.filter((role) => Array.isArray(roles) && roles.includes(role)),
    departments,
    ...(acting === undefined || actingFor === undefined ? {} : { actingFor: { ...actingFor, role: acting } }),
    isActive: row.is_active,
  };
}

/** The person's departments and period of acting, in the form that goes to the branch. */
function toStanding(row: PersonRow): Pick<EnrolledPerson, 'departments' | 'actingFor'> {
  return enrolledPersonSchema.pick({ departments: true, actingFor: true }).parse({
    departments: JSON.parse(row.departments),
    ...(row.acting_for === null ? {} : { actingFor: JSON.parse(row.acting_for) }),
  });
}
