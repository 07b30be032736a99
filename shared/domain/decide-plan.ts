import { toQuestion } from './authority-question.ts';
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
import type { PersonId } from './ids.ts';
import { findApprovedPlan, findPendingPlan } from './open-escalation.ts';
import { computePlanAuthority } from './plan-approver.ts';
import { isRecused } from './recusal.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** T06. A plan that only head office may decide is no plan: it is an escalation. */
export function decideProposePlan(
  command: CommandOf<'propose-plan'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const { measure, text, responsibleId = null, dueAt = null } = command;
  return accept(
    findFirst(
      checkText('text', text, 'required-long'),
      checkMeasure(measure),
      checkResponsible(responsibleId, entry, context),
      dueAt !== null && dueAt <= context.now ? refusal('invalid-input', { field: 'dueAt' }) : null,
      checkInstructed(measure, entry),
      checkDecidableHere(measure, entry, context),
    ),
    toDraft('plan-proposed', entry.id, {
      planId: context.freshId,
      measure,
      text,
      responsibleId,
      dueAt,
    }),
  );
}

/** HOTEL-12. */
export function decideEndorsePlan({ planId, note }: CommandOf<'endorse-plan'>, entry: Entry): Decision {
  return accept(
    findFirst(checkPlan(planId, entry), checkText('note', note, 'long')),
    toDraft('plan-endorsed', entry.id, { planId, note }),
  );
}

/** G8-10. */
export function decideExecutePlan({ planId, note }: CommandOf<'execute-plan'>, entry: Entry): Decision {
  const isApproved = findApprovedPlan(entry)?.planId === planId;
  return accept(
    findFirst(isApproved ? null : refusal('plan-unknown'), checkText('note', note, 'long')),
    toDraft('plan-executed', entry.id, { planId, note }),
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

function checkResponsible(
  responsibleId: PersonId | null,
  entry: Entry,
  { people, unit, policy }: DecideContext,
): Refusal | null {
  if (responsibleId === null) return null;
  if (isRecused(entry, responsibleId)) {
    return refusal('recused', { field: 'responsibleId', mayRole: policy.jobs.unitHead }, 'CAP-5');
  }
  const person = people.find(({ id }) => id === responsibleId);
  const isHere = person?.isActive === true && person.unitId === unit.id;
  return isHere ? null : refusal('invalid-input', { field: 'responsibleId' });
}

function checkDecidableHere(measure: Measure, entry: Entry, context: DecideContext): Refusal | null {
  const question = toQuestion(withEarlierGrants(measure, entry), entry);
  const authority = computePlanAuthority(measure, entry, context.policy);
  return authority.isOutbound ? describeBeyond(context, question, authority) : null;
}
