import { useTranslation } from 'react-i18next';

import type { EntryView } from '../../../../data/branch-store.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../../design/due-mark.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNow } from '../../../frame/use-now.ts';
import { useNames } from '../use-names.ts';
import { RecordRow, RecordSection } from './record-row.tsx';

/** Whom the policy wants told, who was, and who is still to be (T12); and who was told beyond that. */
export function NotifiedSection({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['entry-record', 'common']);
  const { calendar } = useBranchStore();
  const names = useNames();
  const format = useFormat();
  const now = useNow();
  const comma = t('common:listComma');
  const { notifications, entry } = view;
  const known = notifications.map(({ key }) => key);
  const isOpen = notifications.some(({ openRoles }) => openRoles.length > 0);
  const told = entry.notifications.filter(({ occasion }) => !known.includes(occasion) || !isOpen);
  return (
    <RecordSection title={t('notified.title')} isEmpty={notifications.length === 0 && told.length === 0}>
      {notifications
        .filter(({ openRoles }) => openRoles.length > 0)
        .map(({ key, openRoles, mode, rule, dueAt }) => (
          <RecordRow
            key={key}
            title={names.occasion(key)}
            lines={[
              t(mode === 'any' ? 'notified.anyOf' : 'notified.allOf', {
                roles: openRoles.map(names.role).join(comma),
              }),
              t('common:rule', { rule }),
            ]}
            aside={<DueMark dueAt={dueAt} now={now} calendar={calendar} />}
          />
        ))}
      {told.map(({ eventId, occasion, roles, personIds, means, actor, at }) => (
        <RecordRow
          key={eventId}
          title={names.occasion(occasion)}
          lines={[
            [...roles.map(names.role), ...personIds.map(names.person)].join(comma),
            `${means} ${actor.name} ${format.dateTime(at)}`,
          ]}
          state={t('notified.told')}
          tone="jade"
        />
      ))}
    </RecordSection>
  );
}
