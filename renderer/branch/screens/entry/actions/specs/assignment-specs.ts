import {
  findAssignmentRules,
  listOpenAssignments,
  proposeAssignmentDue,
} from '../../../../../../shared/domain/assignments.ts';
import type { Assignment } from '../../../../../../shared/domain/entry.ts';
import { listDepartments } from '../../../../../../shared/domain/list-departments.ts';
import { findCategory, proposeDepartment } from '../../../../../../shared/domain/propose-department.ts';
import { computeReturn } from '../../../../../../shared/domain/return-test.ts';
import { DEFECTS, ROLES } from '../../../../../../shared/domain/vocabulary.ts';
import { toWallDate } from '../../../../../i18n/format-instant.ts';
import { toInstantInput } from '../../fields/instant-input.ts';
import { pickFirst, toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';
import { listStaffOptions } from './people-options.ts';
import type { ValueReader } from './value-reader.ts';

/** A department that the policy does not name. */
const OTHER_DEPARTMENT = 'other';

function readDepartment(read: ValueReader): string {
  const chosen = read.text('department');
  return chosen === OTHER_DEPARTMENT || chosen === '' ? read.text('otherDepartment').trim() : chosen;
}

/** T05, TRI-4: a department and a person, with a time where the policy boxes it. */
export const ASSIGN: ActionSpec = {
  start(scene) {
    const { policy, entry, people } = scene;
    const departments = listDepartments(policy, people);
    const proposed = proposeDepartment(policy, findCategory(entry))?.department;
    return {
      department: proposed ?? (departments.length === 0 ? '' : OTHER_DEPARTMENT),
      otherDepartment: '',
      toPersonId: '',
      toRole: '',
      dueAt: toInstantInput(proposeAssignmentDue(scene)),
      note: '',
    };
  },
  fields: (scene, read) => {
    const { policy, people, names, say } = scene;
    const { needsPerson, dueTime, form } = findAssignmentRules(policy);
    const departments = listDepartments(policy, people);
    const isOther = departments.length === 0 || read.text('department') === OTHER_DEPARTMENT;
    return [
      ...(departments.length === 0
        ? []
        : [
            {
              kind: 'choice',
              name: 'department',
              label: say('assign.department'),
              options: [
                ...toOptions(departments, names.department),
                { value: OTHER_DEPARTMENT, label: say('assign.other') },
              ],
            } as const,
          ]),
      ...(isOther
        ? [
            {
              kind: 'line',
              name: 'otherDepartment',
              label: say(departments.length === 0 ? 'assign.department' : 'assign.otherDepartment'),
              isRequired: true,
            } as const,
          ]
        : []),
      {
        kind: 'select',
        name: 'toPersonId',
        label: say('assign.toPersonId'),
        isRequired: needsPerson,
        options: [{ value: '', label: say('none') }, ...listStaffOptions(scene)],
      },
      ...(read.text('toPersonId') === ''
        ? [
            {
              kind: 'select',
              name: 'toRole',
              label: say('assign.toRole'),
              options: [
                { value: '', label: say('none') },
                ...toOptions(
                  policy.roles.map(({ role }) => role),
                  names.role,
                ),
              ],
            } as const,
          ]
        : []),
      {
        kind: 'instant',
        name: 'dueAt',
        label: say('assign.dueAt'),
        isRequired: dueTime?.isRequired === true,
        hint: dueTime === null ? undefined : say('assign.dueHint', { days: dueTime.suggestedWorkingDays }),
      },
      {
        kind: 'area',
        name: 'note',
        label: say('assign.note'),
        hint: form === null ? undefined : say('assign.form', { form: names.form(form) }),
      },
    ];
  },
  // Whoever is named works somewhere: that department, until another one is chosen.
  propose: ({ policy, people }, read) => {
    const person = people.find(({ id }) => id === read.text('toPersonId'));
    const own = listDepartments(policy, people).find((each) => person?.departments.includes(each) === true);
    return own === undefined ? {} : { department: own };
  },
  toCommand: (read, { people }) => {
    const toPersonId = people.find(({ id }) => id === read.text('toPersonId'))?.id ?? null;
    return {
      type: 'assign',
      department: readDepartment(read),
      toPersonId,
      toRole: toPersonId === null ? read.pick('toRole', ROLES) : null,
      dueAt: read.instant('dueAt'),
      note: read.text('note').trim(),
    };
  },
};

function nameAssignment(task: Assignment, { names, say }: Scene): string {
  return [names.department(task.department), names.assignee(task)]
    .filter((part) => part !== '')
    .join(say('comma'));
}

function listTaskOptions(scene: Scene, isWaiting: (task: Assignment) => boolean) {
  return listOpenAssignments(scene.entry)
    .filter(isWaiting)
    .map((task) => ({ value: task.assignmentId, label: nameAssignment(task, scene) }));
}

const isUnreceived = ({ accepted }: Assignment) => accepted === null;

/** Starts ROAD-23. */
export const RECEIVE_ASSIGNMENT: ActionSpec = {
  lead: ({ say }) => say('receive-assignment.lead'),
  start: (scene) => ({ assignmentId: pickFirst(listTaskOptions(scene, isUnreceived)) }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'assignmentId',
      label: scene.say('task'),
      isRequired: true,
      options: listTaskOptions(scene, isUnreceived),
    },
  ],
  toCommand: (read) => ({ type: 'receive-assignment', assignmentId: read.text('assignmentId') }),
};

/** PROP-18. */
export const COMPLETE_ASSIGNMENT: ActionSpec = {
  start: (scene) => ({ assignmentId: pickFirst(listTaskOptions(scene, () => true)), result: '' }),
  fields: (scene) => [
    {
      kind: 'choice',
      name: 'assignmentId',
      label: scene.say('task'),
      isRequired: true,
      options: listTaskOptions(scene, () => true),
    },
    { kind: 'area', name: 'result', label: scene.say('complete-assignment.result'), isRequired: true },
  ],
  toCommand: (read) => ({
    type: 'complete-assignment',
    assignmentId: read.text('assignmentId'),
    result: read.text('result'),
  }),
};

/** ROAD-24, ROAD-27. */
export const REPORT_PROGRESS: ActionSpec = {
  start: ({ policy }) => ({ toRole: policy.jobs.manager, text: '' }),
  fields: ({ policy, names, say }) => [
    {
      kind: 'select',
      name: 'toRole',
      label: say('report-progress.toRole'),
      options: toOptions(
        policy.roles.map(({ role }) => role),
        names.role,
      ),
    },
    { kind: 'area', name: 'text', label: say('report-progress.text'), isRequired: true },
  ],
  toCommand: (read, { policy }) => ({
    type: 'report-progress',
    toRole: read.pick('toRole', ROLES) ?? policy.jobs.manager,
    text: read.text('text'),
  }),
};

/** LIQ-08 to LIQ-10, RES-3: what was found is typed, what follows is computed and shown. */
export const TEST_RETURN: ActionSpec = {
  start: ({ policy, entry, now }) => ({
    defect: policy.returnTests[0]?.defect ?? '',
    outboundOn: entry.details.product?.outboundOn ?? '',
    foundOn: toWallDate(now),
    matchesOutboundRecord: false,
    isConfirmed: false,
  }),
  fields: ({ policy, names, say }) => [
    {
      kind: 'choice',
      name: 'defect',
      label: say('test-return.defect'),
      isRequired: true,
      options: toOptions(
        DEFECTS.filter((defect) => policy.returnTests.some((test) => test.defect === defect)),
        (defect) => names.word('defect', defect),
      ),
    },
    { kind: 'date', name: 'outboundOn', label: say('test-return.outboundOn') },
    { kind: 'date', name: 'foundOn', label: say('test-return.foundOn'), isRequired: true },
    { kind: 'check', name: 'matchesOutboundRecord', label: say('test-return.matchesOutboundRecord') },
    { kind: 'check', name: 'isConfirmed', label: say('test-return.isConfirmed') },
  ],
  outcome: ({ policy, names, say }, read) => {
    const findings = readFindings(read);
    const outcome = findings === null ? null : computeReturn(policy, findings);
    if (outcome === null) return undefined;
    return say('test-return.outcome', {
      decision: outcome.decision === 'refuse' ? say('test-return.refused') : names.remedy(outcome.decision),
      rule: outcome.rule,
    });
  },
  toCommand: (read) => {
    const findings = readFindings(read);
    return findings === null ? null : { type: 'test-return', ...findings };
  },
};

function readFindings(read: ValueReader) {
  const defect = read.pick('defect', DEFECTS);
  if (defect === null) return null;
  return {
    defect,
    outboundOn: read.text('outboundOn') === '' ? null : read.text('outboundOn'),
    foundOn: read.text('foundOn'),
    matchesOutboundRecord: read.flag('matchesOutboundRecord'),
    isConfirmed: read.flag('isConfirmed'),
  };
}
