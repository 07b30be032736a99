import { checkText, findFirst } from './check-values.ts';
import { listCorrectable, listCorrectors, mayCorrect } from './correctable.ts';
import type { DecideContext } from './decide-context.ts';
import { checkOther } from './decide-group.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { needsRole } from './guards.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** T21: the other one goes on. */
export function decideMerge({ intoEntryId, reason }: CommandOf<'merge-entry'>, entry: Entry): Decision {
  return accept(
    findFirst(checkOther('intoEntryId', intoEntryId, entry), checkText('reason', reason, 'required-long')),
    toDraft('merged', entry.id, { intoEntryId, reason }),
  );
}

/** NUM-1. */
export function decideVoid({ reason }: CommandOf<'void-number'>, entry: Entry): Decision {
  return accept(checkText('reason', reason, 'required-long'), toDraft('number-voided', entry.id, { reason }));
}

/** CAP-10: how the customer said so is the proof. */
export function decideWithdraw({ reason, means }: CommandOf<'withdraw'>, entry: Entry): Decision {
  return accept(
    findFirst(checkText('reason', reason, 'long'), checkText('means', means, 'required-short')),
    toDraft('withdrawn', entry.id, { reason, means }),
  );
}

/**
 * NUM-4: an addition that names the fact and the field; what stands there now is read, not typed, so that an addition never claims to
 * have corrected something else.
 */
export function decideCorrect(
  { correctsEventId, field, after, reason }: CommandOf<'correct'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const found = listCorrectable(entry).find(
    (each) => each.eventId === correctsEventId && each.field === field,
  );
  const before = found?.text ?? '';
  const { actor, policy } = context;
  return accept(
    findFirst(
      found === undefined ? refusal('invalid-input', { field: 'field' }, 'NUM-4') : null,
      found === undefined || mayCorrect(found, actor, policy)
        ? null
        : needsRole(context, listCorrectors(policy), 'NUM-4'),
      checkText('after', after, field === 'content' || field === 'findings' ? 'required-long' : 'long'),
      checkText('reason', reason, 'required-long'),
      checkChanged(before, after),
    ),
    toDraft('corrected', entry.id, { correctsEventId, field, before, after, reason }),
  );
}

function checkChanged(before: string, after: string): Refusal | null {
  return before === after
    ? refusal('invalid-input', { field: 'after', context: 'unchanged' }, 'NUM-4')
    : null;
}
