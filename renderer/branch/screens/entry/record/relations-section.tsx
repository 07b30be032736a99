import { useTranslation } from 'react-i18next';

import type { Entry } from '../../../../../shared/domain/entry.ts';
import type { EntryId } from '../../../../../shared/domain/ids.ts';
import { toHash } from '../../../frame/routes.ts';
import { useLive } from '../../../../data/branch-store-provider.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNames } from '../use-names.ts';
import { useWorkingRole } from '../use-working-role.ts';
import { RecordRow, RecordSection } from './record-row.tsx';
import classes from './record.module.css';

/** The number of another entry as the way to it. */
function OtherEntry({ entryId }: { readonly entryId: EntryId }) {
  const { t } = useTranslation('entry-record');
  const role = useWorkingRole();
  const other = useLive((store) => store.getEntryView(entryId, role), [entryId, role]).value;
  return (
    <a className={classes.link} href={toHash({ kind: 'entry', entryId })}>
      {other?.entry.number ?? t('relation.entry')}
    </a>
  );
}

/** What the matter has to do with others, and what became of the entry as such. */
export function RelationsSection({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('entry-record');
  const names = useNames();
  const format = useFormat();
  const { links, group, mergedInto, voided, reopenings, recusals, importance, archive } = entry;
  const isEmpty =
    links.length + reopenings.length + recusals.length === 0 &&
    [group, mergedInto, voided, importance, archive].every((each) => each === null);
  return (
    <RecordSection title={t('relation.title')} isEmpty={isEmpty}>
      {links.map(({ eventId, toEntryId, relation, note }) => (
        <RecordRow
          key={eventId}
          title={
            <>
              {names.word('linkRelation', relation)} <OtherEntry entryId={toEntryId} />
            </>
          }
          lines={[note]}
        />
      ))}
      {group === null ? null : (
        <RecordRow
          title={t('relation.group', { total: group.distinctComplainants })}
          lines={[
            <span key="members">
              {group.memberIds
                .filter((id) => id !== entry.id)
                .map((id) => (
                  <span key={id}>
                    <OtherEntry entryId={id} />{' '}
                  </span>
                ))}
            </span>,
          ]}
        />
      )}
      {mergedInto === null ? null : (
        <RecordRow
          title={
            <>
              {t('relation.merged')} <OtherEntry entryId={mergedInto.intoEntryId} />
            </>
          }
          lines={[mergedInto.reason]}
        />
      )}
      {voided === null ? null : <RecordRow title={t('relation.voided')} lines={[voided.reason]} />}
      {recusals.map(({ eventId, personId, reason }) => (
        <RecordRow
          key={eventId}
          title={t('relation.recused', { name: names.person(personId) })}
          lines={[reason]}
        />
      ))}
      {reopenings.map(({ eventId, because, reason, actor, at, byEntryId }) => (
        <RecordRow
          key={eventId}
          title={
            <>
              {t('relation.reopened', { because: names.word('reopenReason', because) })}{' '}
              {byEntryId === null ? null : <OtherEntry entryId={byEntryId} />}
            </>
          }
          lines={[reason, `${actor.name} ${format.dateTime(at)}`]}
        />
      ))}
      {importance === null ? null : (
        <RecordRow
          title={t(importance.isImportant ? 'relation.important' : 'relation.ordinary')}
          lines={[importance.reason]}
        />
      )}
      {archive === null ? null : (
        <RecordRow
          title={
            archive.reviewOn === null
              ? t('relation.archivedForGood')
              : t('relation.archived', { on: archive.reviewOn })
          }
        />
      )}
    </RecordSection>
  );
}
