import type { JournalEvent } from '../../../../../shared/domain/events.ts';
import { describePolicyStep } from './describe-policy-step.ts';
import { words } from './event-words.ts';
import type { EventWords, Teller } from './event-words.ts';

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

/** Every fact of an entry in words: what was done, and what was written with it. */
export function describeEvent(event: JournalEvent, teller: Teller): EventWords {
  const { t, names, dateTime, measure } = teller;
  const title = (values: Record<string, string> = {}) => t(`entry:event.${event.kind}`, values);
  switch (event.kind) {
    case 'entry-received':
      return words(title(), [], 'slate');
    case 'handed-over':
      return words(title({ name: names.person(event.payload.toPersonId) }), [event.payload.note]);
    case 'taken-over':
    case 'form-printed':
    case 'escalation-delivered':
    case 'escalation-acknowledged':
    case 'store-repaired':
    case 'clock-jumped':
      return words(title());
    case 'head-informed':
      return words(title({ name: names.person(event.payload.headId) }));
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
      return describePolicyStep(event, teller);
  }
}
