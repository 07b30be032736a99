import type { ClockFact } from '../../../shared/domain/compute-deadlines.ts';
import type { EventKind, EventPayload } from '../../../shared/domain/event-payloads.ts';
import { toEscalationId, toPersonId } from '../../../shared/domain/ids.ts';
import { fromLocalTime } from '../../../shared/domain/local-time.ts';
import type { Form, Role } from '../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
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

const EXTENSION_ID = uuidOf(0xe300);
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
      isConfirmationNeeded: true,
      isOutbound,
      measure: null,
      note: '超出网点权限',
    }),
  confirmed: (at: string, id = 1) =>
    factOf('escalation-confirmed', at, { escalationId: escalationIdOf(id), note: '' }),
  submitted: (at: string, id = 1) =>
    factOf('escalation-submitted', at, { escalationId: escalationIdOf(id), isUnconfirmed: false }),
  delivered: (at: string, id = 1) => factOf('escalation-delivered', at, { escalationId: escalationIdOf(id) }),
  acknowledged: (at: string, id = 1) =>
    factOf('escalation-acknowledged', at, { escalationId: escalationIdOf(id) }, 'marketing-officer'),
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
  /** An intake of which something is special. */
  intake: (at: string, special: Partial<EventPayload<'entry-received'>>) =>
    factOf('entry-received', at, { ...RECEIVED, receivedAt: local(at), ...special }),
  assessed: (at: string, judged: Partial<EventPayload<'assessed'>> = {}) =>
    factOf('assessed', at, { ...PLAIN_ASSESSMENT, ...judged }, 'complaint-manager'),
  assigned: (at: string, id: number, toRole: Role | null, dueAt: string | null = null) =>
    factOf(
      'assigned',
      at,
      {
        assignmentId: uuidOf(0xa500 + id),
        department: 'storage',
        toPersonId: null,
        toRole,
        dueAt: dueAt === null ? null : local(dueAt),
        note: '',
      },
      'front-desk',
    ),
  gotOrder: (at: string, id: number) =>
    factOf('assignment-received', at, { assignmentId: uuidOf(0xa500 + id) }, 'processing-unit'),
  completed: (at: string, id: number) =>
    factOf(
      'assignment-completed',
      at,
      { assignmentId: uuidOf(0xa500 + id), result: '已处理完毕' },
      'processing-unit',
    ),
  reported: (at: string, toRole: Role) =>
    factOf('progress-reported', at, { toRole, text: '正在处理' }, 'department-head'),
  notified: (at: string, ...roles: readonly Role[]) =>
    factOf('persons-notified', at, { occasion: 'major', roles: [...roles], personIds: [], means: '' }),
  told: (at: string) => factOf('customer-told', at, { of: 'reply-time', means: '电话', note: '' }),
  formIssued: (at: string, form: Form) =>
    factOf('form-issued', at, { form, copies: [], note: '' }, 'front-desk'),
  formReturned: (at: string, form: Form) => factOf('form-returned', at, { form, note: '' }, 'front-desk'),
  followedUp: (at: string) =>
    factOf('followed-up', at, { mode: 'phone', outcome: 'satisfied', suggestions: '' }, 'front-desk'),
  agreedBy: (role: Role, at: string, dueAt: string) =>
    factOf('reply-time-agreed', at, { dueAt: local(dueAt), note: '' }, role),
  extended: (at: string, clock: string, role: Role) =>
    factOf('extension-approved', at, { extensionId: EXTENSION_ID, clock, reason: '需送检' }, role),
  extensionTold: (at: string) => factOf('extension-told', at, { extensionId: EXTENSION_ID, means: '电话' }),
  paused: (at: string, clock: string, id = 1) =>
    factOf('clock-paused', at, {
      pauseId: uuidOf(0x9a00 + id),
      clock,
      reason: '委托外部鉴定',
      notice: '已书面告知客户',
    }),
  resumed: (at: string, id = 1) => factOf('clock-resumed', at, { pauseId: uuidOf(0x9a00 + id) }),
  factsAdded: (at: string) => factOf('facts-added', at, { text: '客户补充凭证' }),
  explained: (at: string, clock: string) =>
    factOf('overrun-explained', at, { clock, reason: '厂家配件未到' }),
  confirmedOverrun: (at: string, clock: string, role: Role) =>
    factOf('overrun-confirmed', at, { clock }, role),
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
