import type { DecideContext, Person, Unit } from '../../shared/domain/decide-context.ts';
import { foldEntry } from '../../shared/domain/fold-entry.ts';
import { toPersonId } from '../../shared/domain/ids.ts';
import { toLocalTime } from '../../shared/domain/local-time.ts';
import type { VerifiedCalendar } from '../../shared/domain/office-calendar.ts';
import { computeNumberPeriod, parseSerial } from '../../shared/domain/numbering.ts';
import { loadChinaCalendar } from '../../shared/domain/working-calendar.ts';
import { explainEntry } from '../../shared/policy/explain/explain-entry.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { buildHistory, unitIdOf } from './build-history.ts';
import type { Facts } from './facts-schema.ts';

/** An id for whatever a command would create; explaining creates nothing. */
const UNUSED_ID = '0199a000-0000-7000-8000-000000000000';

/** What the application's engine makes of the facts under a pack, and under what head office announced of holidays. */
export function explainFacts(facts: Facts, pack: PolicyPack, announced: readonly VerifiedCalendar[]) {
  const events = buildHistory(facts, pack);
  const entry = foldEntry(events);
  if (entry === null) throw new Error('A history that begins with an intake folded to nothing');
  const context = toContext(facts, pack, announced);
  return explainEntry({ entry, events, context, day: facts.day ?? toLocalTime(facts.now).on });
}

function toContext(facts: Facts, pack: PolicyPack, announced: readonly VerifiedCalendar[]): DecideContext {
  const unit = toUnit(facts);
  const people = toPeople(facts, pack);
  const role = facts.entry.receivedBy ?? pack.ladder[0]?.role ?? 'receiver';
  const actor = people.find(({ roles }) => roles.includes(role));
  return {
    now: facts.now,
    actor: { personId: actor?.id ?? toPersonId(role), name: actor?.name ?? role, role },
    unit,
    people,
    policy: pack,
    calendar: toCalendar(facts, announced),
    freshId: UNUSED_ID,
    lastSerials: toLastSerials(facts, pack, unit),
  };
}

function toUnit({ unit, ...facts }: Facts): Unit {
  return {
    id: unitIdOf({ unit, ...facts }),
    code: unit.code,
    name: unit.name ?? unit.code,
    deviceLetter: unit.deviceLetter ?? '',
    businessHours: unit.businessHours ?? [],
  };
}

/** One person for each job of the policy, where the author names nobody. */
function toPeople(facts: Facts, pack: PolicyPack): readonly Person[] {
  const named = facts.unit.people ?? pack.roles.map(({ role }) => ({ id: role, name: role, roles: [role] }));
  return named.map(({ id, name, roles }) => ({
    id: toPersonId(id),
    name: name ?? id,
    unitId: unitIdOf(facts),
    roles,
    departments: [],
    isActive: true,
  }));
}

function toCalendar({ calendar }: Facts, announced: readonly VerifiedCalendar[]): DecideContext['calendar'] {
  if (calendar === undefined) return loadChinaCalendar(announced);
  return {
    years: calendar.years,
    holidays: new Set(calendar.holidays),
    makeUpWorkdays: new Set(calendar.makeUpWorkdays),
    sources: [],
  };
}

/** The serial that the last number used up, if it is of the period in which the next one is issued. */
function toLastSerials(facts: Facts, pack: PolicyPack, unit: Unit): Readonly<Record<string, number>> {
  const last = facts.lastNumber === undefined ? null : parseSerial(pack, facts.lastNumber);
  if (last === null) return {};
  const period = computeNumberPeriod(pack, unit, facts.now);
  return last.period === period ? { [period]: last.serial } : {};
}
