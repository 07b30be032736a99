import type { PolicyPack } from '../policy/schema.ts';
import type { Person } from './decide-context.ts';

/** The departments of a house, each once: those the policy names, then those that only the staff file knows. */
export function listDepartments(
  { departments }: Pick<PolicyPack, 'departments'>,
  people: readonly Pick<Person, 'departments'>[],
): readonly string[] {
  return [
    ...new Set([...departments.map(({ key }) => key), ...people.flatMap((person) => person.departments)]),
  ];
}
