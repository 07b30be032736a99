import { computeAuthority } from './authority.ts';
import { describeBeyond } from './beyond-authority.ts';
import { checkMeasure, checkText, findFirst } from './check-values.ts';
import { checkInstructed } from './check-instructed.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import type { CommandOf, Decision } from './decision.ts';
import { toDraft } from './draft.ts';
import { withEarlierGrants } from './earlier-grants.ts';
import type { Entry } from './entry.ts';
import type { Measure } from './event-payloads.ts';
import { findPendingPlan } from './open-escalation.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** T06. A plan that only head office may decide is no plan: it is an escalation. */
export function decideProposePlan(
  { measure, text }: CommandOf<'propose-plan'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  return accept(
    findFirst(
      checkText('text', text, 'required-long'),
      checkMeasure(measure),
      checkInstructed(measure, entry),
      checkDecidableHere(measure, entry, context),
    ),
    toDraft('plan-proposed', entry.id, {
      planId: context.freshId,
      measure,
      text,
      responsibleId: null,
      dueAt: null,
    }),
  );
}

/** T07. The level was judged by the guard: it depends on the plan, not on what is typed. */
export function decideApprovePlan({ planId, note }: CommandOf<'approve-plan'>, entry: Entry): Decision {
  return accept(
    findFirst(checkPlan(planId, entry), checkText('note', note, 'long')),
    toDraft('plan-approved', entry.id, { planId, note }),
  );
}

/** T08. */
export function decideReturnPlan({ planId, reason }: CommandOf<'return-plan'>, entry: Entry): Decision {
  return accept(
    findFirst(checkPlan(planId, entry), checkText('reason', reason, 'required-long')),
    toDraft('plan-returned', entry.id, { planId, reason }),
  );
}

function checkPlan(planId: string, entry: Entry): Refusal | null {
  return findPendingPlan(entry)?.planId === planId ? null : refusal('plan-unknown');
}

function checkDecidableHere(measure: Measure, entry: Entry, context: DecideContext): Refusal | null {
  const question = { measure: withEarlierGrants(measure, entry), severity: entry.severity };
  const authority = computeAuthority(context.policy, question);
  return authority.isOutbound ? describeBeyond(context, question, authority) : null;
}
