import type { Person } from '../../../../../../shared/domain/decide-context.ts';
import type { Target } from '../../../../../../shared/domain/event-payloads.ts';
import { isRecused } from '../../../../../../shared/domain/recusal.ts';
import type { TargetKind } from '../../../../../../shared/domain/vocabulary.ts';
import type { LineOption } from '../../fields/line-input.tsx';
import type { Scene } from './action-spec.ts';

/** The staff of the unit who may have to do with the entry, as choices: the name, and the job behind it. */
export function listStaffOptions({ people, unit, entry, names }: Scene): readonly LineOption[] {
  return people
    .filter((person) => person.isActive && person.unitId === unit.id && !isRecused(entry, person.id))
    .map((person) => toPersonOption(person, names));
}

/** One person as a choice. */
export function toPersonOption({ id, name, roles }: Person, names: Scene['names']): LineOption {
  const [role] = roles;
  return { value: id, label: role === undefined ? name : `${name} · ${names.role(role)}` };
}

/** Who is answerable, by name; with the person's id where the name is that of one of the staff. */
export function toTarget(kind: TargetKind, name: string, people: readonly Person[]): Target {
  const isPerson = kind === 'person' || kind === 'supervisor';
  const person = isPerson ? people.find((each) => each.name === name) : undefined;
  return { kind, name, personId: person?.id ?? null };
}
