import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { listPurgeApprovers } from './purge-approvers.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { computeRetention } from './retention.ts';

/** T18: with a reason; a repeated complaint names the entry that repeats it (MFR-26). */
export function decideReopen({ because, reason, byEntryId }: CommandOf<'reopen'>, entry: Entry): Decision {
  return accept(
    findFirst(
      checkText('reason', reason, 'required-long'),
      because === 'repeat-complaint' && byEntryId === null
        ? refusal('required-field-missing', { field: 'byEntryId' }, 'MFR-26')
        : null,
      byEntryId === entry.id ? refusal('invalid-input', { field: 'byEntryId' }) : null,
    ),
    toDraft('reopened', entry.id, { because, reason, byEntryId }),
  );
}

/** C-23: marking is easy, taking the mark off needs a reason. */
export function decideSetImportance(
  { isImportant, reason }: CommandOf<'set-importance'>,
  entry: Entry,
  { policy }: DecideContext,
): Decision {
  const isSame = computeRetention(entry, policy).isImportant === isImportant && entry.importance !== null;
  return accept(
    findFirst(
      isSame ? refusal('already-done') : null,
      checkText('reason', reason, isImportant ? 'long' : 'required-long'),
    ),
    toDraft('importance-set', entry.id, { isImportant, reason }),
  );
}

/** T19: the retention that holds today goes on record, so that a later pack cannot shorten it. */
export function decideArchive(entry: Entry, { policy }: DecideContext): Decision {
  const { reviewOn, rule } = computeRetention(entry, policy);
  return accept(null, toDraft('archived', entry.id, { reviewOn, rule }));
}

/** T20, C-53: somebody else, who heads the unit or keeps the register, approves. */
export function decidePurge(
  { approvedBy, reason }: CommandOf<'purge'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  return accept(
    findFirst(checkApprover(approvedBy, context), checkText('reason', reason, 'required-long')),
    toDraft('purged', entry.id, { approvedBy, reason }),
  );
}

function checkApprover(approvedBy: CommandOf<'purge'>['approvedBy'], context: DecideContext): Refusal | null {
  const approvers = listPurgeApprovers(context, context.actor.personId);
  if (approvers.some(({ id }) => id === approvedBy)) return null;
  return refusal('own-proposal', { mayRole: context.policy.jobs.unitHead }, 'C-53');
}
