import type { PasswordVerifier } from '../shared/protocol/messages.ts';
import type { Person } from '../shared/domain/decide-context.ts';
import type { Role } from '../shared/domain/vocabulary.ts';
import { ROOT_UNIT_ID } from './database/schema.ts';
import type { Service } from './service.ts';

export type NewUnit = {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly packId: string;
  readonly businessHours: readonly { readonly open: string; readonly close: string }[];
};
export type NewPerson = {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departments?: readonly string[];
  readonly actingFor?: NonNullable<Person['actingFor']>;
  readonly verifier: PasswordVerifier;
};

/** Makes a unit with its people and an empty feed. What is there already stays as it is. */
export async function putUnit(
  service: Pick<Service, 'db' | 'clock'>,
  unit: NewUnit,
  people: readonly NewPerson[],
): Promise<void> {
  await service.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('units')
      .values({
        unit_id: unit.unitId,
        code: unit.code,
        name: unit.name,
        pack_id: unit.packId,
        business_hours: JSON.stringify(unit.businessHours),
        created_at: service.clock.now(),
      })
      .onConflict((conflict) => conflict.column('unit_id').doNothing())
      .execute();
    await trx
      .insertInto('unit_feeds')
      .values({ unit_id: unit.unitId, last_position: '0', log_peaks: '[]' })
      .onConflict((conflict) => conflict.column('unit_id').doNothing())
      .execute();
    for (const person of people) {
      await trx
        .insertInto('people')
        .values({
          unit_id: unit.unitId,
          person_id: person.personId,
          name: person.name,
          roles: JSON.stringify(person.roles),
          departments: JSON.stringify(person.departments ?? []),
          acting_for: person.actingFor === undefined ? null : JSON.stringify(person.actingFor),
          is_active: true,
          verifier: JSON.stringify(person.verifier),
        })
        .onConflict((conflict) => conflict.columns(['unit_id', 'person_id']).doNothing())
        .execute();
    }
  });
}

/** Makes an officer of head office, unless there is one with that id. */
export async function putOfficer(
  service: Pick<Service, 'db'>,
  officer: Pick<NewPerson, 'personId' | 'name' | 'verifier'> & {
    readonly login: string;
    readonly role: Role;
  },
): Promise<void> {
  await service.db
    .insertInto('officers')
    .values({
      unit_id: ROOT_UNIT_ID,
      person_id: officer.personId,
      login: officer.login,
      name: officer.name,
      role: officer.role,
      verifier: JSON.stringify(officer.verifier),
      locked_until: null,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'person_id']).doNothing())
    .execute();
}
