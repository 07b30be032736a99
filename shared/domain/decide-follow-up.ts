import type { LadderLevel } from '../policy/schema.ts';
import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { EventDraft } from './events.ts';
import { isOpen } from './applied.ts';
import { needsPersonFor } from './guards.ts';
import { toEscalationId } from './ids.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * T14, T15, REP-4. A customer who is not content brings the matter back, one level up (AUT-3); what had ended is opened again for it
 * (T18). On the top of the ladder there is no level up: whoever may end it so ends it, or answers anew (HOTEL-10).
 */
export function decideFollowUp(
  { mode, outcome, suggestions }: CommandOf<'follow-up'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const isDiscontent = outcome === 'dissatisfied';
  const next = isDiscontent ? findNextLevel(entry, context) : null;
  return accept(
    findFirst(
      context.policy.followUp?.modes.includes(mode) === true
        ? null
        : refusal('not-in-policy', { mode }, context.policy.followUp?.rule),
      // What the customer found wrong is what the next level has to know.
      checkText('suggestions', suggestions, isDiscontent ? 'required-long' : 'long'),
      next === null ? null : needsReceiverOf(next, context),
    ),
    toDraft('followed-up', entry.id, { mode, outcome, suggestions }),
    ...(isDiscontent && !isOpen(entry) ? [draftReopening(suggestions, entry)] : []),
    ...(next === null ? [] : [draftClimb(next, suggestions, entry, context)]),
  );
}

function draftReopening(reason: string, entry: Entry): EventDraft {
  return toDraft('reopened', entry.id, { because: 'follow-up', reason, byEntryId: null });
}

function draftClimb(next: LadderLevel, note: string, entry: Entry, { freshId }: DecideContext): EventDraft {
  return toDraft('escalation-requested', entry.id, {
    escalationId: toEscalationId(freshId),
    reason: 'dissatisfied',
    toLevel: next.level,
    isOutbound: next.scope === 'head-office',
    measure: null,
    note,
  });
}

/** AUT-4: whoever accepts it, or confirms that it leaves the branch, is on file. */
function needsReceiverOf(next: LadderLevel, context: DecideContext): Refusal | null {
  const role = next.scope === 'head-office' ? next.confirmedBy : next.role;
  return role === null ? null : needsPersonFor(context, role);
}

function findNextLevel(entry: Entry, { policy }: DecideContext): LadderLevel | null {
  const above = policy.ladder.filter(({ level }) => level > entry.ownerLevel);
  return above.toSorted((a, b) => a.level - b.level)[0] ?? null;
}
