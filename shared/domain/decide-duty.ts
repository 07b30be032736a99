import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { Duty } from './compute-duties.ts';
import type { DecideContext } from './decide-context.ts';
import type { EventDraft } from './events.ts';
import { needsRole } from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Role } from './vocabulary.ts';

/** That a turn of a task of the calendar was done: the opinion book read, the month's statistics delivered (DUE-7). */
export type RecordDutyCommand = {
  readonly type: 'record-duty';
  readonly dutyKey: string;
  readonly periodKey: string;
  /** What was seen or decided; where there was nothing to report it may stay empty. */
  readonly note: string;
};

/** What a turn is decided on: as it stands now, and how many entries it reports on. Null where the calendar has no such turn. */
export type DutyTurn = { readonly duty: Duty; readonly count: number } | null;

/**
 * Done by the job the policy names, or by the unit's head, who may step in (BANK-02); once for each turn, and late rather than not at
 * all: a missed turn can still be done, and stays late. Nothing to report is reported too (C-13).
 */
export function decideRecordDuty(
  command: RecordDutyCommand,
  turn: DutyTurn,
  context: DecideContext,
): Result<readonly EventDraft[], Refusal> {
  if (turn === null) return fail(refusal('invalid-input', { field: 'dutyKey' }, 'DUE-7'));
  const { duty, count } = turn;
  const refused = findFirst(guardRecordDuty(duty, context), checkText('note', command.note, 'long'));
  if (refused !== null) return fail(refused);
  const payload = {
    dutyKey: duty.key,
    periodKey: duty.periodKey,
    isNil: count === 0,
    count,
    note: command.note.trim(),
  };
  return ok([{ kind: 'duty-done', entryId: null, payload }]);
}

/** The jobs that may do a turn: the one the policy names first, then the unit's head, who may step in (BANK-02). */
export function listDutyRoles(
  { by }: Pick<Duty, 'by'>,
  { jobs }: Pick<PolicyPack, 'jobs'>,
): readonly [Role, ...Role[]] {
  return by === jobs.unitHead ? [by] : [by, jobs.unitHead];
}

/** Why the person may not record the turn as done now, or null. */
export function guardRecordDuty(duty: Duty, context: DecideContext): Refusal | null {
  const isDone = duty.state === 'done' || duty.state === 'done-late';
  return findFirst(
    needsRole(context, listDutyRoles(duty, context.policy), duty.rule),
    duty.windowFrom > context.now ? refusal('duty-not-yet', {}, duty.rule) : null,
    isDone ? refusal('already-done', {}, duty.rule) : null,
  );
}
