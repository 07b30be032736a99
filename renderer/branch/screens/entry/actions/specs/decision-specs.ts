import { VERBAL_SUBJECTS } from '../../../../../../shared/domain/commands.ts';
import type { VerbalSubject } from '../../../../../../shared/domain/commands.ts';
import { listSubjectIds } from '../../../../../../shared/domain/guard-verbal.ts';
import {
  findApprovedPlan,
  findOpenEscalation,
  findPendingPlan,
} from '../../../../../../shared/domain/open-escalation.ts';
import {
  computePapersDueAt,
  findOpenVerbalApprovals,
} from '../../../../../../shared/domain/verbal-approvals.ts';
import { REMEDIES, ROLES, VERBAL_MEDIA } from '../../../../../../shared/domain/vocabulary.ts';
import type { Plan } from '../../../../../../shared/domain/entry.ts';
import { toInstantInput } from '../../fields/instant-input.ts';
import { toAmountInput } from '../../fields/read-amount.ts';
import { pickFirst, toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import { toPersonOption } from './people-options.ts';
import type { ValueReader } from './value-reader.ts';

function describePlan(plan: Plan | null, { say }: Scene): string | undefined {
  return plan === null ? undefined : say('planBy', { name: plan.proposed.actor.name, text: plan.text });
}

/** HOTEL-12: one of both departments agrees. */
export const ENDORSE_PLAN: ActionSpec = {
  lead: (scene) => describePlan(findPendingPlan(scene.entry), scene),
  about: ({ entry }) => findPendingPlan(entry)?.planId ?? null,
  start: () => ({ note: '' }),
  fields: ({ say }) => [{ kind: 'area', name: 'note', label: say('note') }],
  toCommand: (read, { entry }) => {
    const plan = findPendingPlan(entry);
    return plan === null
      ? null
      : { type: 'endorse-plan', planId: plan.planId, note: read.text('note').trim() };
  },
};

/** G8-10, MFR-06. */
export const EXECUTE_PLAN: ActionSpec = {
  lead: (scene) => describePlan(findApprovedPlan(scene.entry), scene),
  about: ({ entry }) => findApprovedPlan(entry)?.planId ?? null,
  start: () => ({ note: '' }),
  fields: ({ say }) => [{ kind: 'area', name: 'note', label: say('execute-plan.note') }],
  toCommand: (read, { entry }) => {
    const plan = findApprovedPlan(entry);
    return plan === null
      ? null
      : { type: 'execute-plan', planId: plan.planId, note: read.text('note').trim() };
  },
};

/** What of this entry may be approved by word of mouth now. */
const listVerbalSubjects = ({ policy, entry }: Scene): readonly VerbalSubject[] =>
  VERBAL_SUBJECTS.filter(
    (subject) =>
      policy.verbalApproval?.subjects.includes(subject) === true && listSubjectIds(subject, entry).length > 0,
  );

/** AUT-5: who, when, by what means, what exactly. */
export const RECORD_VERBAL_APPROVAL: ActionSpec = {
  lead: ({ policy, say }) =>
    policy.verbalApproval === null
      ? undefined
      : say('record-verbal-approval.lead', { days: policy.verbalApproval.papersDueWorkingDays }),
  start: (scene) => {
    const measure = findOpenEscalation(scene.entry)?.measure ?? null;
    return {
      subject: listVerbalSubjects(scene)[0] ?? '',
      approverName: '',
      approverRole: scene.policy.ladder.find(({ level }) => level > scene.entry.ownerLevel)?.role ?? '',
      medium: 'phone',
      saidAt: toInstantInput(scene.now),
      summary: '',
      measure: measure?.remedy ?? '',
      amountFen: toAmountInput(measure?.amountFen ?? null),
    };
  },
  fields: (scene, read) => {
    const { policy, names, say } = scene;
    return [
      {
        kind: 'choice',
        name: 'subject',
        label: say('record-verbal-approval.subject'),
        isRequired: true,
        options: toOptions(listVerbalSubjects(scene), (each) => names.word('verbalSubject', each)),
      },
      {
        kind: 'line',
        name: 'approverName',
        label: say('record-verbal-approval.approverName'),
        isRequired: true,
      },
      {
        kind: 'select',
        name: 'approverRole',
        label: say('record-verbal-approval.approverRole'),
        isRequired: true,
        options: toOptions([...new Set(policy.ladder.map(({ role }) => role))], names.role),
      },
      {
        kind: 'choice',
        name: 'medium',
        label: say('record-verbal-approval.medium'),
        options: toOptions(VERBAL_MEDIA, (each) => names.word('verbalMedium', each)),
      },
      { kind: 'instant', name: 'saidAt', label: say('record-verbal-approval.saidAt'), isRequired: true },
      { kind: 'area', name: 'summary', label: say('record-verbal-approval.summary'), isRequired: true },
      ...(read.text('subject') === 'escalation'
        ? ([
            {
              kind: 'select',
              name: 'measure',
              label: say('record-verbal-approval.remedy'),
              options: [{ value: '', label: say('none') }, ...toOptions(REMEDIES, names.remedy)],
            },
            { kind: 'amount', name: 'amountFen', label: say('record-verbal-approval.amountFen') },
          ] as const)
        : []),
    ];
  },
  toCommand: (read, { entry }) => {
    const subject = read.pick('subject', VERBAL_SUBJECTS);
    const approverRole = read.pick('approverRole', ROLES);
    const saidAt = read.instant('saidAt');
    const subjectId = subject === null ? undefined : listSubjectIds(subject, entry)[0];
    if (subject === null || approverRole === null || saidAt === null || subjectId === undefined) return null;
    return {
      type: 'record-verbal-approval',
      subject,
      subjectId,
      approverName: read.text('approverName').trim(),
      approverRole,
      medium: read.pick('medium', VERBAL_MEDIA) ?? 'phone',
      saidAt,
      summary: read.text('summary'),
      measure: subject === 'escalation' ? readMeasure(read) : null,
    };
  },
};

function readMeasure(read: ValueReader) {
  const remedy = read.pick('measure', REMEDIES);
  return remedy === null ? null : { remedy, amountFen: read.amount('amountFen') };
}

function listPaperless(scene: Scene) {
  const { entry, format, names, say } = scene;
  return findOpenVerbalApprovals(entry).map((approval) => {
    const dueAt = computePapersDueAt(approval, scene);
    const said = say('complete-papers.option', {
      name: approval.approverName,
      role: names.role(approval.approverRole),
      time: format.dateTime(approval.saidAt),
    });
    const due = dueAt === null ? '' : say('complete-papers.due', { time: format.dateTime(dueAt) });
    return { value: approval.approvalId, label: `${said}${due}` };
  });
}

const PAPER_OUTCOMES = ['regularised', 'refused'] as const;

/** AUT-5. */
export const COMPLETE_PAPERS: ActionSpec = {
  start: (scene) => ({ approvalId: pickFirst(listPaperless(scene)), outcome: 'regularised', note: '' }),
  fields: (scene, read) => [
    {
      kind: 'choice',
      name: 'approvalId',
      label: scene.say('complete-papers.approval'),
      isRequired: true,
      options: listPaperless(scene),
    },
    {
      kind: 'choice',
      name: 'outcome',
      label: scene.say('complete-papers.outcome'),
      options: toOptions(PAPER_OUTCOMES, (each) => scene.names.word('paperOutcome', each)),
    },
    { kind: 'area', name: 'note', label: scene.say('note'), isRequired: read.text('outcome') === 'refused' },
  ],
  toCommand: (read) => ({
    type: 'complete-papers',
    approvalId: read.text('approvalId'),
    outcome: read.pick('outcome', PAPER_OUTCOMES) ?? 'regularised',
    note: read.text('note').trim(),
  }),
};

/** C-05: nobody who confirms was reachable. */
export const SUBMIT_UNCONFIRMED: ActionSpec = {
  lead: ({ say }) => say('submit-unconfirmed.lead'),
  about: ({ entry }) => findOpenEscalation(entry)?.escalationId ?? null,
  start: () => ({ reason: '' }),
  fields: ({ say }) => [
    { kind: 'area', name: 'reason', label: say('submit-unconfirmed.reason'), isRequired: true },
  ],
  toCommand: (read, { entry }) => {
    const open = findOpenEscalation(entry);
    return open === null
      ? null
      : { type: 'submit-unconfirmed', escalationId: open.escalationId, reason: read.text('reason') };
  },
};

/** CAP-5. */
export const RECUSE: ActionSpec = {
  lead: ({ say }) => say('recuse.lead'),
  start: ({ personId }) => ({ personId, reason: '' }),
  fields: ({ people, unit, names, say }) => [
    {
      kind: 'select',
      name: 'personId',
      label: say('recuse.personId'),
      isRequired: true,
      options: people
        .filter(({ isActive, unitId }) => isActive && unitId === unit.id)
        .map((person) => toPersonOption(person, names)),
    },
    { kind: 'area', name: 'reason', label: say('reason'), isRequired: true },
  ],
  toCommand: (read, { people }) => {
    const person = people.find(({ id }) => id === read.text('personId'));
    return person === undefined ? null : { type: 'recuse', personId: person.id, reason: read.text('reason') };
  },
};

/** T24. */
export const OPEN_TRIP: ActionSpec = {
  start: () => ({ reason: '' }),
  fields: ({ say }) => [{ kind: 'area', name: 'reason', label: say('open-trip.reason'), isRequired: true }],
  toCommand: (read) => ({ type: 'open-trip', reason: read.text('reason') }),
};
