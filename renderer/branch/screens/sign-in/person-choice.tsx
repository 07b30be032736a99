import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Person } from '../../../../shared/domain/decide-context.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import { getHouse } from '../../../i18n/house.ts';
import { translateDepartment } from '../../../i18n/translate-department.ts';
import { useRoleName } from '../../../i18n/use-role-name.ts';
import classes from './sign-in.module.css';

export type PersonChoiceProps = {
  readonly people: readonly Person[];
  readonly chosen: PersonId | null;
  readonly onChoose: (id: PersonId) => void;
  /** Enter on a name: on to the password. */
  readonly onDone: () => void;
};

/** The departments that tell somebody from others in the same job: of two heads one has to know which. */
function listTelling({ id, roles, departments }: Person, people: readonly Person[]): readonly string[] {
  const isAlone = !people.some(
    (other) => other.id !== id && other.roles.some((role) => roles.includes(role)),
  );
  return isAlone ? [] : departments;
}

/** The staff as lines of a roster: radio buttons underneath, so arrows walk it; a digit picks the line, a letter the name. */
export function PersonChoice({ people, chosen, onChoose, onDone }: PersonChoiceProps) {
  const { t } = useTranslation(['sign-in', 'common']);
  const nameRole = useRoleName();
  const nameDepartment = (department: string) => translateDepartment(getHouse() ?? '', department, t);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onDone();
      return;
    }
    const typed = event.key.toLowerCase();
    const person = /^[1-9]$/.test(typed)
      ? people[Number(typed) - 1]
      : typed.length === 1
        ? people.find(({ name }) => name.toLowerCase().startsWith(typed))
        : undefined;
    if (person === undefined) return;
    event.preventDefault();
    onChoose(person.id);
    event.currentTarget.form
      ?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(person.id)}"]`)
      ?.focus();
  };
  return (
    <fieldset className={classes.roster}>
      <legend className={classes.legend}>
        {t('who')} <span className={classes.hint}>{t('whoHint')}</span>
      </legend>
      {people.map((person, index) => (
        <label key={person.id} className={classes.line} data-chosen={person.id === chosen}>
          <input
            type="radio"
            name="person"
            className={classes.radio}
            value={person.id}
            checked={person.id === chosen}
            autoFocus={index === 0}
            onChange={() => onChoose(person.id)}
            onKeyDown={onKeyDown}
          />
          <span className={classes.ordinal} aria-hidden="true">
            {index < 9 ? index + 1 : ''}
          </span>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.roles}>
            {[...listTelling(person, people).map(nameDepartment), ...person.roles.map(nameRole)].join(
              t('common:listComma'),
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
