import { findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry } from './entry.ts';
import { needsNoOpenEscalation, needsOwner, needsRole } from './guards.ts';
import { listRecordingRoles } from './list-roles.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** C-08: who keeps the register sees what belongs together, whoever has the single matters. */
export function guardGroup(_entry: Entry, context: DecideContext): Refusal | null {
  const { triage, jobs } = context.policy;
  return needsRole(context, [jobs.manager, jobs.unitHead, ...triage.by], 'C-08');
}

/** C-56: whoever writes matters down sees that it was here before. */
export function guardLink(_entry: Entry, context: DecideContext): Refusal | null {
  return needsRole(context, listRecordingRoles(context.policy), 'CAP-7');
}

/** T21: nobody above waits for the one that ends. */
export function guardMerge(entry: Entry, context: DecideContext): Refusal | null {
  const { jobs } = context.policy;
  return findFirst(
    needsRole(context, [jobs.manager, jobs.unitHead], 'NUM-1'),
    needsOwner(entry, context),
    needsNoOpenEscalation(entry),
  );
}

/** NUM-1: the unit's head alone, and not what the customer or head office has an answer to. */
export function guardVoid(entry: Entry, context: DecideContext): Refusal | null {
  const isAnswered = entry.replies.some((reply) => !reply.isInterim);
  return findFirst(
    needsRole(context, [context.policy.jobs.unitHead], 'NUM-1'),
    needsNoOpenEscalation(entry),
    isAnswered ? refusal('wrong-state', { status: entry.status, context: 'named' }, 'NUM-1') : null,
  );
}

/** CAP-10: told to whoever has the matter. */
export function guardWithdraw(entry: Entry, context: DecideContext): Refusal | null {
  return findFirst(
    needsRole(context, listRecordingRoles(context.policy), 'CAP-10'),
    needsOwner(entry, context),
    entry.withdrawal === null ? null : refusal('already-done', {}, 'CAP-10'),
  );
}

/** NUM-4. Whose text it is decides who may, which depends on the text. */
export function guardCorrect(_entry: Entry, context: DecideContext): Refusal | null {
  return needsRole(context, listRecordingRoles(context.policy), 'NUM-4');
}
