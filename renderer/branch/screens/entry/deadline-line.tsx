import { useTranslation } from 'react-i18next';

import type { WorkingCalendar } from '../../../../shared/domain/calendar.ts';
import type { Deadline } from '../../../../shared/domain/deadline.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { DueMark } from '../../../design/due-mark.tsx';
import { translateClock } from '../../../i18n/translate-clock.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { DeadlineReasons } from './deadline-reasons.tsx';
import classes from './deadline.module.css';

export type DeadlineLineProps = {
  readonly deadline: Deadline;
  readonly now: IsoInstant;
  readonly calendar: WorkingCalendar;
};

/** One due time: what, by when, how far, and why this date on demand. */
export function DeadlineLine({ deadline, now, calendar }: DeadlineLineProps) {
  const { t } = useTranslation(['entry', 'common']);
  const format = useFormat();
  return (
    <div className={classes.deadline}>
      <p className={classes.head}>
        <span className={classes.name}>{translateClock(deadline.key, t)}</span>
        <DueMark dueAt={deadline.dueAt} now={now} calendar={calendar} state={deadline.state} />
      </p>
      <p className={classes.due}>
        {deadline.metAt === null
          ? t('entry:deadline.due', { time: format.dateTime(deadline.dueAt) })
          : t('entry:deadline.metAt', { time: format.dateTime(deadline.metAt) })}
      </p>
      <DeadlineReasons deadline={deadline} />
    </div>
  );
}
