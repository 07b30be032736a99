import { useTranslation } from 'react-i18next';

import type { Entry } from '../../../../../shared/domain/entry.ts';
import { TELLING_SUBJECTS } from '../../../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNames } from '../use-names.ts';
import { RecordRow, RecordSection } from './record-row.tsx';

const OUTCOME_TONES = {
  satisfied: 'jade',
  dissatisfied: 'amber',
  refused: 'ink',
  unreachable: 'quiet',
} as const;

/** What the customer was told with proof, what they took back, and what they said afterwards (REP-2, REP-4, CAP-10). */
export function CustomerSection({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('entry-record');
  const names = useNames();
  const format = useFormat();
  const { tellings, followUps, withdrawal } = entry;
  const nameSubject = (of: string) =>
    TELLING_SUBJECTS.some((subject) => subject === of) ? names.word('tellingSubject', of) : of;
  return (
    <RecordSection
      title={t('customer.title')}
      isEmpty={tellings.length === 0 && followUps.length === 0 && withdrawal === null}
    >
      {tellings.map(({ eventId, of, means, note, actor, at }) => (
        <RecordRow
          key={eventId}
          title={t('customer.told', { subject: nameSubject(of) })}
          lines={[means, note, `${actor.name} ${format.dateTime(at)}`]}
        />
      ))}
      {withdrawal === null ? null : (
        <RecordRow
          title={t('customer.withdrawn')}
          lines={[
            withdrawal.means,
            withdrawal.reason,
            `${withdrawal.actor.name} ${format.dateTime(withdrawal.at)}`,
          ]}
          tone="amber"
        />
      )}
      {followUps.map(({ eventId, mode, outcome, suggestions, actor, at }, index) => (
        <RecordRow
          key={eventId}
          title={t('customer.followUp', { mode: names.word('followUpMode', mode) })}
          lines={[
            suggestions,
            `${actor.name} ${format.dateTime(at)}`,
            index < entry.followUpsBefore ? t('customer.ofEarlierAnswer') : '',
          ]}
          state={names.word('followUpOutcome', outcome)}
          tone={OUTCOME_TONES[outcome]}
        />
      ))}
    </RecordSection>
  );
}
