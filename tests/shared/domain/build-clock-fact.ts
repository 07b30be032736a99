import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import type { EventKind, EventPayload } from '../../../shared/domain/event-payloads.ts';
import { toEscalationId, toPersonId } from '../../../shared/domain/ids.ts';
import { fromLocalTime } from '../../../shared/domain/local-time.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { RECEIVED, uuidOf } from '../journal/build-event.ts';

/** An instant by the wall clock of the branch: `2025-09-29 15:00`. */
export function local(text: string): IsoInstant {
  return fromLocalTime({ on: text.slice(0, 10), time: text.slice(11) || '10:00' });
}

/** A fact at a local time. */
export function factOf<Kind extends EventKind>(
  kind: Kind,
  at: string,
  payload: EventPayload<Kind>,
  role: Role = 'receiver',
): ClockFact {
  return { kind, at: local(at), role, payload } as unknown as ClockFact;
}

export const escalationIdOf = (number: number) => toEscalationId(uuidOf(0xe5c0 + number));

/** The facts that clocks look at, by short names and with valid payloads. */
export const FACTS = {
  received: (at: string) => factOf('entry-received', at, { ...RECEIVED, receivedAt: local(at) }),
  handedOver: (at: string) =>
    factOf('handed-over', at, { toPersonId: toPersonId('p-li'), toLevel: 2, note: '' }),
  takenOver: (at: string) => factOf('taken-over', at, { level: 2 }),
  agreed: (at: string, dueAt: string) => factOf('reply-time-agreed', at, { dueAt: local(dueAt), note: '' }),
  requested: (at: string, id = 1, isOutbound = true) =>
    factOf('escalation-requested', at, {
      escalationId: escalationIdOf(id),
      reason: 'beyond-authority',
      toLevel: isOutbound ? 4 : 3,
      isOutbound,
      measure: null,
      note: '超出网点权限',
    }),
  confirmed: (at: string, id = 1) =>
    factOf('escalation-confirmed', at, { escalationId: escalationIdOf(id), note: '' }),
  submitted: (at: string, id = 1) =>
    factOf('escalation-submitted', at, { escalationId: escalationIdOf(id), isUnconfirmed: false }),
  delivered: (at: string, id = 1) => factOf('escalation-delivered', at, { escalationId: escalationIdOf(id) }),
  phoned: (at: string, id = 1) =>
    factOf('phone-report-recorded', at, {
      escalationId: escalationIdOf(id),
      reportedTo: '总行值班',
      reportedAt: local(at),
      note: '',
    }),
  replied: (at: string) => factOf('reply-given', at, replyOf(false, null)),
  interim: (at: string, nextReplyAt: string) => factOf('reply-given', at, replyOf(true, local(nextReplyAt))),
  closed: (at: string) => factOf('entry-closed', at, { closeKind: 'replied' }),
};

function replyOf(isInterim: boolean, nextReplyAt: IsoInstant | null): EventPayload<'reply-given'> {
  return {
    mode: 'phone',
    content: '已致电客户说明情况',
    measure: null,
    apology: 'none',
    isInterim,
    nextReplyAt,
    onInstruction: null,
    onPlan: null,
    isCustomerSatisfied: null,
  };
}
