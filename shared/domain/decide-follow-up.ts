import { checkText, findFirst } from './check-values.ts';
import type { DecideContext } from './decide-context.ts';
import { draftRequest } from './decide-escalation.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { EventDraft } from './events.ts';
import { isOpen } from './applied.ts';
import { needsCopyToAsk } from './letter-copy.ts';
import { findNextLevel } from './list-roles.ts';
import { checkReachable } from './reachable-level.ts';
import { refusal } from './refusal.ts';

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
  const next = isDiscontent ? findNextLevel(context.policy, entry.ownerLevel) : null;
  const climb = { reason: 'dissatisfied', measure: null, note: suggestions } as const;
  return accept(
    findFirst(
      context.policy.followUp?.modes.includes(mode) === true
        ? null
        : refusal('not-in-policy', { mode }, context.policy.followUp?.rule),
      // What the customer found wrong is what the next level has to know.
      checkText('suggestions', suggestions, isDiscontent ? 'required-long' : 'long'),
      // AUT-4: whoever accepts it, or confirms that it leaves the branch, is on file.
      next === null ? null : checkReachable(next, entry, context),
      next === null ? null : needsCopyToAsk(next, entry, context),
    ),
    toDraft('followed-up', entry.id, { mode, outcome, suggestions }),
    ...(isDiscontent && !isOpen(entry) ? [draftReopening(suggestions, entry)] : []),
    ...(next === null ? [] : draftRequest(climb, next, entry, context)),
  );
}

function draftReopening(reason: string, entry: Entry): EventDraft {
  return toDraft('reopened', entry.id, { because: 'follow-up', reason, byEntryId: null });
}
