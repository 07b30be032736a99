import { useTranslation } from 'react-i18next';

import type { Deadline, DeadlineState } from '../../../../../shared/domain/deadline.ts';
import type { StoredEvent } from '../../../../../shared/domain/events.ts';
import { isKnownEvent } from '../../../../../shared/journal/stored-event.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import type { EntryView } from '../../../../data/branch-store.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { DueMark } from '../../../../design/due-mark.tsx';
import { InstantText } from '../../../../design/instant-text.tsx';
import { SectionRule } from '../../../../design/section-rule.tsx';
import { Timeline, TimelineItem } from '../../../../design/timeline.tsx';
import { translateClock } from '../../../../i18n/translate-clock.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { DeadlineReasons } from '../deadline-reasons.tsx';
import { TermMoves } from '../record/term-moves.tsx';
import { SignSeal } from '../sign-seal.tsx';
import { useNames } from '../use-names.ts';
import { useMeasureText } from '../use-measure-text.ts';
import { useNow } from '../../../frame/use-now.ts';
import { describeEvent } from './describe-event.ts';
import type { Teller } from './event-words.ts';
import classes from './entry-timeline.module.css';
import { useFreshSeal } from './use-fresh-seal.ts';

/** Deadlines that still lie ahead or are missed; the others are of the past. */
const OPEN_STATES: readonly DeadlineState[] = ['running', 'due-soon', 'overdue', 'resting'];

/** The entry as a line of time: what happened, then now, then what is due, on the same rule. */
export function EntryTimeline({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['entry', 'common']);
  const { calendar } = useBranchStore();
  const now = useNow();
  const isOpen = (state: DeadlineState) => OPEN_STATES.includes(state);
  const ahead = view.deadlines
    .filter(({ state }) => isOpen(state))
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const overdue = ahead.filter(({ state }) => state === 'overdue');
  const coming = ahead.filter(({ state }) => state !== 'overdue');
  const ended = view.deadlines.filter(({ state }) => !isOpen(state));
  return (
    <div>
      <SectionRule title={t('timeline.title')}>
        <div className={classes.body}>
          <Timeline label={t('timeline.title')}>
            {view.events.map((event) => (
              <EventItem key={event.id} event={event} view={view} now={now} />
            ))}
            {overdue.map((deadline) => (
              <DeadlineItem
                key={`${deadline.key}-${deadline.startAt}-${deadline.dueAt}`}
                deadline={deadline}
                view={view}
                now={now}
              />
            ))}
            {view.entry.status === 'closed' ? null : (
              <TimelineItem
                tone="slate"
                time={<InstantText at={now} shortAsOf={now} />}
                title={t('timeline.now')}
              />
            )}
            {coming.map((deadline) => (
              <DeadlineItem
                key={`${deadline.key}-${deadline.startAt}-${deadline.dueAt}`}
                deadline={deadline}
                view={view}
                now={now}
              />
            ))}
          </Timeline>
        </div>
      </SectionRule>
      {ended.length === 0 ? null : (
        <details className={classes.ended}>
          <summary>
            {t('deadline.past')} {ended.length}
          </summary>
          <ul>
            {ended.map((deadline) => (
              <li key={`${deadline.key}-${deadline.startAt}-${deadline.dueAt}`}>
                <span className={classes.due}>
                  {translateClock(deadline.key, t)}
                  <DueMark dueAt={deadline.dueAt} now={now} calendar={calendar} state={deadline.state} />
                </span>
                <TermMoves entry={view.entry} deadline={deadline} />
                <DeadlineReasons deadline={deadline} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type DeadlineItemProps = {
  readonly deadline: Deadline;
  readonly view: EntryView;
  readonly now: IsoInstant;
};

function DeadlineItem({ deadline, view, now }: DeadlineItemProps) {
  const { t } = useTranslation(['entry', 'common']);
  const { calendar } = useBranchStore();
  return (
    <TimelineItem
      isAhead
      tone={deadline.state === 'overdue' ? 'seal' : deadline.state === 'due-soon' ? 'amber' : 'quiet'}
      time={<InstantText at={deadline.dueAt} shortAsOf={now} />}
      title={
        <span className={classes.due}>
          {translateClock(deadline.key, t)}
          <DueMark dueAt={deadline.dueAt} now={now} calendar={calendar} state={deadline.state} />
        </span>
      }
    >
      <TermMoves entry={view.entry} deadline={deadline} />
      <DeadlineReasons deadline={deadline} />
    </TimelineItem>
  );
}

type EventItemProps = { readonly event: StoredEvent; readonly view: EntryView; readonly now: IsoInstant };

function useTeller(): Teller {
  const { t } = useTranslation(['entry', 'common']);
  const format = useFormat();
  const measure = useMeasureText();
  const names = useNames();
  return {
    t,
    measure,
    names,
    isForBranch: true,
    dateTime: format.dateTime,
    amount: format.amount,
  };
}

function EventItem({ event, view, now }: EventItemProps) {
  const { t } = useTranslation(['entry', 'common']);
  const teller = useTeller();
  const signOff = view.entry.signOffs.find(({ eventId }) => eventId === event.id);
  const isFresh = useFreshSeal(event.wallTime, signOff !== undefined);
  const time = <InstantText at={event.wallTime} shortAsOf={now} />;
  if (!isKnownEvent(event)) {
    return (
      <TimelineItem
        time={time}
        tone="quiet"
        title={t('event.foreign', { kind: event.kind })}
        who={event.actor.name}
      >
        {t('event.foreignHint')}
      </TimelineItem>
    );
  }
  const { title, lines, tone } = describeEvent(event, teller);
  return (
    <TimelineItem
      time={time}
      tone={tone}
      title={title}
      who={event.actor.name}
      {...(signOff === undefined
        ? {}
        : {
            seal: <SignSeal signOff={signOff} isFresh={isFresh} />,
          })}
    >
      {lines.length === 0
        ? undefined
        : lines.map((line, index) => (
            // Lines have no identity but their place.
            <p key={`${index}-${line}`} className={classes.line}>
              {line}
            </p>
          ))}
    </TimelineItem>
  );
}
