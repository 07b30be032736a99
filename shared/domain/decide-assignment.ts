import type { IsoInstant } from '../lib/instant.ts';
import { findAssignmentRules, isAddressee } from './assignments.ts';
import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Assignment, Entry } from './entry.ts';
import type { EventDraft } from './events.ts';
import { needsOwner } from './guards.ts';
import { isRecused } from './recusal.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** T05: a department and a person have it to deal with, with what the policy makes of it: a time, a work order. */
export function decideAssign(command: CommandOf<'assign'>, entry: Entry, context: DecideContext): Decision {
  const { type: _type, ...task } = command;
  const assigned = toDraft('assigned', entry.id, { assignmentId: context.freshId, ...task });
  return accept(
    findFirst(
      checkText('department', task.department, 'short'),
      checkText('note', task.note, 'long'),
      checkAddressee(command, context),
      checkPerson(command, entry, context),
      checkDue(task.dueAt, context),
    ),
    assigned,
    ...composeWorkOrder(entry, context),
  );
}

/** The handler has the work order (starts ROAD-23). */
export function decideReceiveAssignment(
  { assignmentId }: CommandOf<'receive-assignment'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  return accept(
    checkAssignment(
      entry.assignments.find((each) => each.assignmentId === assignmentId && each.accepted === null),
      entry,
      context,
    ),
    toDraft('assignment-received', entry.id, { assignmentId }),
  );
}

/** PROP-18. */
export function decideCompleteAssignment(
  { assignmentId, result }: CommandOf<'complete-assignment'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const found = entry.assignments.find((each) => each.assignmentId === assignmentId);
  return accept(
    findFirst(checkAssignment(found, entry, context), checkText('result', result, 'required-long')),
    toDraft('assignment-completed', entry.id, { assignmentId, result }),
  );
}

/** ROAD-24, ROAD-27. */
export function decideReportProgress(
  { toRole, text }: CommandOf<'report-progress'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const isKnown = policy.roles.some(({ role }) => role === toRole);
  return accept(
    findFirst(
      isKnown ? null : refusal('invalid-input', { field: 'toRole' }),
      checkText('text', text, 'required-long'),
    ),
    toDraft('progress-reported', entry.id, { toRole, text }),
  );
}

/** Open, and the actor's own or the actor's to speak for. */
function checkAssignment(
  found: Assignment | undefined,
  entry: Entry,
  context: DecideContext,
): Refusal | null {
  if (found === undefined || found.completed !== null) return refusal('assignment-unknown');
  return isAddressee(found, context) ? null : needsOwner(entry, context);
}

/** G8-04: the accepting unit and the accepting person; at the very least somebody. */
function checkAddressee(
  { department, toPersonId, toRole }: CommandOf<'assign'>,
  { policy }: DecideContext,
): Refusal | null {
  const { needsPerson, rule } = findAssignmentRules(policy);
  const hasDepartment = department.trim() !== '';
  const isNobody = !hasDepartment && toPersonId === null && toRole === null;
  if (isNobody || (needsPerson && !hasDepartment && policy.departments.length > 0)) {
    return refusal('required-field-missing', { field: 'department' }, rule);
  }
  return needsPerson && toPersonId === null
    ? refusal('required-field-missing', { field: 'toPersonId' }, rule)
    : null;
}

/** Somebody on file, and not who is complained about (CAP-5). */
function checkPerson(
  { toPersonId }: CommandOf<'assign'>,
  entry: Entry,
  { people }: DecideContext,
): Refusal | null {
  if (toPersonId === null) return null;
  const field = 'toPersonId';
  if (!people.some(({ id, isActive }) => id === toPersonId && isActive)) {
    return refusal('invalid-input', { field });
  }
  return isRecused(entry, toPersonId)
    ? refusal('invalid-input', { field, context: 'recused' }, 'CAP-5')
    : null;
}

/** PROP-15: time-boxed where the policy says so; a time that has passed boxes nothing. */
function checkDue(dueAt: IsoInstant | null, { policy, now }: DecideContext): Refusal | null {
  const { dueTime, rule } = findAssignmentRules(policy);
  const field = 'dueAt';
  if (dueAt === null) {
    return dueTime?.isRequired === true ? refusal('required-field-missing', { field }, rule) : null;
  }
  return dueAt <= now ? refusal('due-time-past', { field, at: dueAt, now }) : null;
}

/** ROAD-10: the form that goes with it, in the pack's copies, the first time. */
function composeWorkOrder(entry: Entry, { policy }: DecideContext): readonly EventDraft[] {
  const { form } = findAssignmentRules(policy);
  const rule = policy.forms.find((each) => each.form === form);
  if (rule === undefined || entry.forms.some((each) => each.form === form && each.issued !== null)) return [];
  return [toDraft('form-issued', entry.id, { form: rule.form, copies: rule.copies, note: '' })];
}
