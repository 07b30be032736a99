import type { TFunction } from 'i18next';

import type { JournalEvent } from '../../../../../shared/domain/events.ts';
import type { Measure } from '../../../../../shared/domain/event-payloads.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import type { Tone } from '../../../../design/mark.tsx';

/** A fact as the line of time tells it. */
export type EventWords = { readonly title: string; readonly lines: readonly string[]; readonly tone: Tone };

/** What telling needs: texts, names of people, times and measures in words. */
export type Teller = {
  readonly t: TFunction;
  readonly nameOf: (personId: string) => string;
  readonly dateTime: (at: IsoInstant) => string;
  readonly measure: (measure: Measure | null) => string;
  /** Whether what is for the branch only is told too; never on paper, which a customer may see. */
  readonly isForBranch: boolean;
};

function words(title: string, lines: readonly string[] = [], tone: Tone = 'ink'): EventWords {
  return { title, lines: lines.filter((line) => line.trim() !== ''), tone };
}

function describeReply(
  { payload }: JournalEvent<'reply-given'>,
  { t, dateTime, measure }: Teller,
): EventWords {
  const key = payload.isInterim ? 'entry:event.reply-given-interim' : 'entry:event.reply-given';
  const satisfied = payload.isCustomerSatisfied;
  return words(
    t(key, { mode: t(`common:replyMode.${payload.mode}`) }),
    [
      payload.onInstruction === null ? '' : t('entry:event.onInstruction'),
      measure(payload.measure),
      payload.content,
      payload.apology === 'none' ? '' : t(`common:apology.${payload.apology}`),
      payload.nextReplyAt === null ? '' : t('entry:event.nextReply', { time: dateTime(payload.nextReplyAt) }),
      satisfied === null ? '' : t(satisfied ? 'entry:event.satisfied' : 'entry:event.notSatisfied'),
    ],
    payload.isInterim ? 'ink' : 'jade',
  );
}

/** Kinds that {@link describeEvent} tells in a way of their own. */
type SpokenKind =
  | 'entry-received'
  | 'handed-over'
  | 'taken-over'
  | 'form-printed'
  | 'escalation-delivered'
  | 'escalation-acknowledged'
  | 'store-repaired'
  | 'clock-jumped'
  | 'head-informed'
  | 'assessed'
  | 'investigated'
  | 'reply-time-agreed'
  | 'plan-proposed'
  | 'plan-approved'
  | 'plan-returned'
  | 'sign-off-returned'
  | 'reply-given'
  | 'escalation-requested'
  | 'escalation-confirmed'
  | 'escalation-declined'
  | 'escalation-submitted'
  | 'escalation-returned'
  | 'question-answered'
  | 'instruction-given'
  | 'phone-report-recorded'
  | 'progress-noted'
  | 'signed-off'
  | 'entry-closed';

/** Kinds that need nothing but their title and what somebody wrote with them. */
type LaterEvent = Exclude<JournalEvent, { readonly kind: SpokenKind }>;

/** Facts of a policy's own steps: told by their title and by what somebody wrote. */
function describeLaterEvent(event: LaterEvent, { t, nameOf }: Teller): EventWords {
  const title = (values: Record<string, string> = {}) => t(`entry:event.${event.kind}`, values);
  switch (event.kind) {
    case 'assigned':
      return words(title({ department: event.payload.department }), [event.payload.note], 'slate');
    case 'verbal-approval-recorded':
      return words(title({ name: event.payload.approverName }), [event.payload.summary], 'amber');
    case 'recused':
      return words(title({ name: nameOf(event.payload.personId) }), [event.payload.reason]);
    case 'corrected':
      return words(title(), [event.payload.before, event.payload.after, event.payload.reason], 'amber');
    default:
      return words(title(), listWords(event.payload));
  }
}

/** The free texts of a payload, in the order people read them. */
const TEXT_FIELDS = ['reason', 'result', 'text', 'suggestions', 'means', 'note'] as const;

function listWords(payload: object): readonly string[] {
  return TEXT_FIELDS.flatMap((field) => {
    const value: unknown = Object.hasOwn(payload, field) ? Reflect.get(payload, field) : null;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

/** Every fact of an entry in words: what was done, and what was written with it. */
export function describeEvent(event: JournalEvent, teller: Teller): EventWords {
  const { t, nameOf, dateTime, measure } = teller;
  const title = (values: Record<string, string> = {}) => t(`entry:event.${event.kind}`, values);
  switch (event.kind) {
    case 'entry-received':
      return words(title(), [], 'slate');
    case 'handed-over':
      return words(title({ name: nameOf(event.payload.toPersonId) }), [event.payload.note]);
    case 'taken-over':
    case 'form-printed':
    case 'escalation-delivered':
    case 'escalation-acknowledged':
    case 'store-repaired':
    case 'clock-jumped':
      return words(title());
    case 'head-informed':
      return words(title({ name: nameOf(event.payload.headId) }));
    case 'assessed':
      return words(
        title({ severity: t(`common:severity.${event.payload.severity}`) }),
        [event.payload.note],
        event.payload.severity === 'general' ? 'ink' : 'amber',
      );
    case 'investigated':
      return words(title({ responsibility: t(`common:responsibility.${event.payload.responsibility}`) }), [
        event.payload.findings,
        event.payload.cause,
      ]);
    case 'reply-time-agreed':
      return words(title({ time: dateTime(event.payload.dueAt) }), [event.payload.note]);
    case 'plan-proposed':
      return words(title({ measure: measure(event.payload.measure) }), [event.payload.text], 'slate');
    case 'plan-approved':
      return words(title(), [event.payload.note], 'jade');
    case 'plan-returned':
    case 'sign-off-returned':
      return words(title(), [event.payload.reason], 'amber');
    case 'reply-given':
      return describeReply(event, teller);
    case 'escalation-requested':
      return words(
        title({ reason: t(`common:escalationReason.${event.payload.reason}`) }),
        [measure(event.payload.measure), event.payload.note],
        'slate',
      );
    case 'escalation-confirmed':
      return words(title(), [event.payload.note], 'slate');
    case 'escalation-declined':
      return words(title(), [event.payload.reason], 'amber');
    case 'escalation-submitted':
      return words(title(), [], 'amber');
    case 'escalation-returned':
      return words(title(), [event.payload.question], 'amber');
    case 'question-answered':
      return words(title(), [event.payload.answer]);
    case 'instruction-given':
      return words(
        title({ measure: measure(event.payload.measure) }),
        [
          event.payload.conveyText,
          !teller.isForBranch || event.payload.internalNote === ''
            ? ''
            : t('entry:event.internalNote', { text: event.payload.internalNote }),
        ],
        'jade',
      );
    case 'phone-report-recorded':
      return words(title({ name: event.payload.reportedTo }), [
        dateTime(event.payload.reportedAt),
        event.payload.note,
      ]);
    case 'progress-noted':
      return words(title(), [event.payload.text]);
    case 'signed-off':
      return words(title(), [event.payload.note], 'jade');
    case 'entry-closed':
      return words(title({ closeKind: t(`common:closeKind.${event.payload.closeKind}`) }), [], 'jade');
    default:
      return describeLaterEvent(event, teller);
  }
}
