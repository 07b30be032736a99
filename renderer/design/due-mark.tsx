import { useTranslation } from 'react-i18next';

import type { WorkingCalendar } from '../../shared/domain/calendar.ts';
import type { DeadlineState } from '../../shared/domain/deadline.ts';
import { computeSoonEndMs } from '../../shared/domain/due-soon.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Mark } from './mark.tsx';
import type { Tone } from './mark.tsx';

export type DueMarkProps = {
  readonly dueAt: IsoInstant | null;
  readonly now: IsoInstant;
  /** Counts working days when given. */
  readonly calendar?: WorkingCalendar | null;
  /** State of the deadline, where it is known (the entry's own page). */
  readonly state?: DeadlineState;
};

/** Running, soon or overdue, from the distance alone. */
export function deriveUrgency(dueAt: IsoInstant, now: IsoInstant): 'running' | 'due-soon' | 'overdue' {
  const dueMs = toEpochMs(dueAt);
  if (dueMs < toEpochMs(now)) return 'overdue';
  return dueMs < computeSoonEndMs(now) ? 'due-soon' : 'running';
}

const TONES: Readonly<Record<DeadlineState, Tone>> = {
  running: 'ink',
  'due-soon': 'amber',
  overdue: 'seal',
  resting: 'quiet',
  met: 'jade',
  'met-late': 'amber',
  cancelled: 'quiet',
};

/** A due time as distance in words; colour and shape follow, the exact time is in the title. */
export function DueMark({ dueAt, now, calendar = null, state }: DueMarkProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (dueAt === null)
    return (
      <Mark tone="quiet" shape="none" title={t('noDeadline')}>
        <span aria-label={t('noDeadline')} role="img">
          –
        </span>
      </Mark>
    );
  const shown = state ?? deriveUrgency(dueAt, now);
  const isRunning = shown === 'running' || shown === 'due-soon' || shown === 'overdue';
  const words = isRunning ? format.distance(dueAt, now, calendar) : t(`deadlineState.${shown}`);
  return (
    <Mark
      tone={TONES[shown]}
      shape={shown === 'running' ? 'none' : shown === 'overdue' ? 'square' : 'full'}
      // A narrow column cuts the words: the title has them too.
      title={`${words} · ${format.dateTime(dueAt)}`}
    >
      {words}
    </Mark>
  );
}
