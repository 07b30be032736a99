import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { PageDay } from '../../../../shared/domain/month-page.ts';
import type { MonthPageView } from '../../../data/register-pages.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useListKeys } from '../../../design/use-list-keys.ts';
import { toHash } from '../../frame/routes.ts';
import queue from '../entry/entry-queue.module.css';
import { PageStateMark } from './page-state-mark.tsx';
import type { ChosenPage } from './pages-screen.tsx';
import { usePageText } from './use-page-text.ts';
import classes from './pages.module.css';

type MonthListProps = {
  readonly view: MonthPageView;
  readonly chosen: ChosenPage;
  readonly onChoose: (page: ChosenPage) => void;
  readonly onMonth: (month: string) => void;
};

/** The leaves of a month: its own page on top, then its days, each with how it stands. Arrows turn to another month. */
export function MonthList({ view, chosen, onChoose, onMonth }: MonthListProps) {
  const { t } = useTranslation('pages');
  const text = usePageText();
  const days = view.days.toReversed();
  const keys = useListKeys(days.length + 1);
  const { month } = view.page;
  const at = view.months.indexOf(month);
  const earlier = view.months[at + 1];
  const later = at > 0 ? view.months[at - 1] : undefined;
  const bind = (index: number, page: ChosenPage) => ({
    ...keys.bindRow(index),
    href: toHash({ kind: 'pages' }),
    className: queue.row,
    onFocus: () => {
      keys.setActiveIndex(index);
      onChoose(page);
    },
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      onChoose(page);
    },
  });
  const isMonth = chosen.kind === 'month';
  return (
    <div>
      <div className={classes.turn}>
        <ActionIcon
          variant="subtle"
          aria-label={t('earlierMonth')}
          disabled={earlier === undefined}
          onClick={() => earlier !== undefined && onMonth(earlier)}
        >
          ‹
        </ActionIcon>
        <h2 className={classes.month}>{text.month(month)}</h2>
        <ActionIcon
          variant="subtle"
          aria-label={t('laterMonth')}
          disabled={later === undefined}
          onClick={() => later !== undefined && onMonth(later)}
        >
          ›
        </ActionIcon>
      </div>
      <ul className={queue.list} aria-label={t('listLabel')}>
        <li>
          <a
            {...bind(0, { kind: 'month' })}
            data-active={isMonth}
            aria-current={isMonth ? 'true' : undefined}
          >
            <span className={queue.line}>
              <span className={queue.number}>{t('monthPage')}</span>
              <PageStateMark state={view.state} isDue={view.refusal === null} />
            </span>
          </a>
        </li>
        {days.map((day, index) => {
          const isShown = chosen.kind === 'day' && chosen.on === day.on;
          return (
            <li key={day.on}>
              <a
                {...bind(index + 1, { kind: 'day', on: day.on })}
                data-active={isShown}
                aria-current={isShown ? 'true' : undefined}
              >
                <DayRow day={day} />
              </a>
            </li>
          );
        })}
      </ul>
      {days.length === 0 ? <EmptyState title={t('emptyTitle')} body={t('emptyBody')} /> : null}
    </div>
  );
}

function DayRow({ day }: { readonly day: PageDay }) {
  const { t } = useTranslation('pages');
  const text = usePageText();
  return (
    <span className={queue.line}>
      <span className={queue.number}>
        {text.shortDay(day.on)} <span className={queue.quiet}>{t('lines', { count: day.count })}</span>
      </span>
      <PageStateMark state={day.state} isDue={text.isOver(day.on)} />
    </span>
  );
}
