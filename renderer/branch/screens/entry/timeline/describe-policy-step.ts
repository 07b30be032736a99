import type { JournalEvent } from '../../../../../shared/domain/events.ts';
import { words } from './event-words.ts';
import type { EventWords, Teller } from './event-words.ts';

/** Kinds that `describeEvent` tells in a way of their own. */
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

/** The facts that only some policies have: triage, tasks, terms, papers, what comes after. */
export type PolicyStep = Exclude<JournalEvent, { readonly kind: SpokenKind }>;

/** What was done, in the words of the policy, and what was written with it. */
export function describePolicyStep(event: PolicyStep, teller: Teller): EventWords {
  const { t, names } = teller;
  const title = (values: Record<string, string> = {}) => t(`entry:event.${event.kind}`, values);
  const comma = t('common:listComma');
  switch (event.kind) {
    case 'assigned': {
      const { department, note } = event.payload;
      const named = [names.department(department), names.assignee(event.payload)].filter(
        (part) => part !== '',
      );
      return words(title({ department: named.join(comma) }), [note], 'slate');
    }
    case 'persons-notified': {
      const { occasion, roles, personIds, means } = event.payload;
      const told = [...roles.map(names.role), ...personIds.map(names.person)].join(comma);
      return words(title(), [names.occasion(occasion), told, means]);
    }
    case 'progress-reported':
      return words(title(), [names.role(event.payload.toRole), event.payload.text]);
    case 'return-tested': {
      const { defect, decision, rule } = event.payload;
      const decided = decision === 'refuse' ? t('entry-forms:test-return.refused') : names.remedy(decision);
      return words(title(), [names.word('defect', defect), `${decided} ${t('common:rule', { rule })}`]);
    }
    case 'extension-approved':
    case 'clock-paused':
    case 'overrun-explained':
      return words(title(), [names.clock(event.payload.clock), event.payload.reason], 'amber');
    case 'overrun-confirmed':
      return words(title(), [names.clock(event.payload.clock)]);
    case 'evidence-added': {
      const { purpose, name, note } = event.payload;
      return words(title({ purpose: t(`common:evidencePurpose.${purpose}`) }), [name, note]);
    }
    case 'evidence-withdrawn':
      return words(title(), [event.payload.reason], 'amber');
    case 'form-issued':
    case 'form-returned':
      return words(title(), [names.form(event.payload.form), event.payload.note]);
    case 'form-signed': {
      const { form, act, role, note } = event.payload;
      return words(
        title(),
        [`${names.form(form)} ${names.word('formAct', act)} ${names.role(role)}`, note],
        'jade',
      );
    }
    case 'customer-confirmed':
      return words(title(), [
        event.payload.form === null ? '' : names.form(event.payload.form),
        event.payload.means,
        t(event.payload.isSatisfied ? 'entry:event.satisfied' : 'entry:event.notSatisfied'),
      ]);
    case 'followed-up': {
      const { mode, outcome, suggestions } = event.payload;
      const lines = [
        `${names.word('followUpMode', mode)} ${names.word('followUpOutcome', outcome)}`,
        suggestions,
      ];
      return words(title(), lines, outcome === 'dissatisfied' ? 'amber' : 'ink');
    }
    case 'penalty-set':
      return describePenalty(event, teller);
    case 'linked':
      return words(title(), [names.word('linkRelation', event.payload.relation), event.payload.note]);
    case 'reopened':
      return words(
        title(),
        [names.word('reopenReason', event.payload.because), event.payload.reason],
        'amber',
      );
    case 'verbal-approval-recorded':
      return words(title({ name: event.payload.approverName }), [event.payload.summary], 'amber');
    case 'papers-completed':
      return words(title(), [names.word('paperOutcome', event.payload.outcome), event.payload.note]);
    case 'recused':
      return words(title({ name: names.person(event.payload.personId) }), [event.payload.reason]);
    case 'corrected':
      return words(
        title(),
        [names.written(event.payload.before), names.written(event.payload.after), event.payload.reason],
        'amber',
      );
    default:
      return words(title(), listWords(event.payload));
  }
}

function describePenalty({ payload }: JournalEvent<'penalty-set'>, { t, names, amount }: Teller): EventWords {
  const { kind, target, points, amountFen, reason } = payload;
  const figure =
    points === null
      ? amountFen === null
        ? ''
        : amount(amountFen)
      : t('entry-record:penalty.points', { points });
  const what = [names.word('penaltyKind', kind), figure].filter((part) => part !== '').join(' ');
  return words(t('entry:event.penalty-set'), [
    what,
    `${names.word('targetKind', target.kind)} ${target.name}`,
    reason,
  ]);
}

/** The free texts of a payload, in the order people read them. */
const TEXT_FIELDS = ['reason', 'result', 'text', 'suggestions', 'means', 'keptAt', 'note'] as const;

function listWords(payload: object): readonly string[] {
  return TEXT_FIELDS.flatMap((field) => {
    const value: unknown = Object.hasOwn(payload, field) ? Reflect.get(payload, field) : null;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}
