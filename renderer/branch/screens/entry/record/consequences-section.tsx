import { useTranslation } from 'react-i18next';

import type { Entry, Penalty } from '../../../../../shared/domain/entry.ts';
import { isAwaitingApproval } from '../../../../../shared/domain/penalty-gaps.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useNames } from '../use-names.ts';
import { RecordRow, RecordSection } from './record-row.tsx';

/** What follows for those who answer for it (LIQ-20, G8-11, MFR-26 to MFR-29). */
export function ConsequencesSection({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('entry-record');
  return (
    <RecordSection title={t('penalty.title')} isEmpty={entry.penalties.length === 0}>
      {entry.penalties.map((penalty) => (
        <PenaltyRow key={penalty.penaltyId} penalty={penalty} />
      ))}
    </RecordSection>
  );
}

function PenaltyRow({ penalty }: { readonly penalty: Penalty }) {
  const { t } = useTranslation('entry-record');
  const names = useNames();
  const format = useFormat();
  const { kind, target, points, amountFen, reason, isSerious, actor, at } = penalty;
  const figure =
    points === null ? (amountFen === null ? '' : format.amount(amountFen)) : t('penalty.points', { points });
  const isWaiting = isAwaitingApproval(penalty);
  return (
    <RecordRow
      title={[
        names.word('penaltyKind', kind),
        figure,
        `${names.word('targetKind', target.kind)} ${target.name}`,
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      lines={[reason, `${actor.name} ${format.dateTime(at)}`]}
      {...(isSerious
        ? {
            state: t(isWaiting ? 'penalty.waits' : 'penalty.approved'),
            tone: isWaiting ? ('amber' as const) : ('jade' as const),
          }
        : {})}
    />
  );
}
