import { useTranslation } from 'react-i18next';

import type { StoredEvent } from '../../../shared/domain/events.ts';
import { EVENT_KINDS } from '../../../shared/domain/event-payloads.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { isKnownEvent } from '../../../shared/journal/stored-event.ts';
import type { ConsoleEntryView } from '../../../shared/protocol/console-api.ts';
import { InstantText } from '../../design/instant-text.tsx';
import type { Tone } from '../../design/mark.tsx';
import { useWrittenWords } from '../../i18n/use-written-words.ts';
import { Timeline, TimelineItem } from '../../design/timeline.tsx';

/** The words a person wrote in a fact, for the line under its title; null when it has none. */
function selectWords(event: StoredEvent): string | null {
  if (!isKnownEvent(event)) return null;
  switch (event.kind) {
    case 'entry-received':
      return event.payload.content;
    case 'reply-given':
      return event.payload.content;
    case 'investigated':
      return event.payload.findings;
    case 'escalation-requested':
    case 'escalation-confirmed':
    case 'handed-over':
      return event.payload.note;
    case 'escalation-declined':
    case 'plan-returned':
    case 'sign-off-returned':
      return event.payload.reason;
    case 'escalation-returned':
      return event.payload.question;
    case 'question-answered':
      return event.payload.answer;
    case 'instruction-given':
      return event.payload.conveyText;
    case 'progress-noted':
    case 'plan-proposed':
      return event.payload.text;
    default:
      return null;
  }
}

function selectTone(kind: string): Tone {
  if (kind === 'signed-off' || kind === 'instruction-given') return 'seal';
  if (kind.startsWith('escalation-')) return 'amber';
  return kind === 'entry-closed' ? 'jade' : 'ink';
}

type ConsoleTimelineProps = { readonly view: ConsoleEntryView; readonly now: IsoInstant };

/** The record of an entry down the line, as the branch and head office wrote it. */
export function ConsoleTimeline({ view, now }: ConsoleTimelineProps) {
  const { t } = useTranslation(['console', 'policy', 'common']);
  const written = useWrittenWords();
  return (
    <Timeline label={t('entry.timeline')}>
      {view.events.map((event) => {
        const isKnown = (EVENT_KINDS as readonly string[]).includes(event.kind);
        const words = selectWords(event);
        return (
          <TimelineItem
            key={event.id}
            time={<InstantText at={event.wallTime} shortAsOf={now} />}
            title={
              isKnown ? t(`policy:eventKinds.${event.kind}`) : t('entry.newerKind', { kind: event.kind })
            }
            who={event.actor.name || t(`common:role.${event.actor.role}`)}
            tone={selectTone(event.kind)}
          >
            {words === null || words === '' ? undefined : written(words)}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}
