import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { refusal } from './refusal.ts';

/** T12: who was told, of what and how. Whether that is everybody the policy wants told `computeNotifications` says. */
export function decideNotify(
  { occasion, roles, personIds, means }: CommandOf<'notify-persons'>,
  entry: Entry,
  { people }: DecideContext,
): Decision {
  const isOnFile = personIds.every((personId) => people.some(({ id }) => id === personId));
  return accept(
    findFirst(
      checkText('occasion', occasion, 'required-short'),
      roles.length === 0 ? refusal('required-field-missing', { field: 'roles' }) : null,
      isOnFile ? null : refusal('invalid-input', { field: 'personIds' }),
      checkText('means', means, 'required-short'),
    ),
    toDraft('persons-notified', entry.id, { occasion, roles: [...roles], personIds: [...personIds], means }),
  );
}
