import type { LadderLevel } from '../policy/schema.ts';
import { findLevel, findLevelOfRole, isSameMeasure } from './authority.ts';
import { checkMeasure, checkNotInFuture, checkText, findFirst } from './check-values.ts';
import type { CommandOf, Decision } from './decision.ts';
import type { DecideContext } from './decide-context.ts';
import { accept } from './decision.ts';
import { toDraft } from './draft.ts';
import type { Entry, VerbalApproval } from './entry.ts';
import { listSubjectIds } from './guard-verbal.ts';
import { findOpenEscalation, findPendingPlan } from './open-escalation.ts';
import { computePlanAuthority } from './plan-approver.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { findOpenVerbalApprovals } from './verbal-approvals.ts';

type Command = CommandOf<'record-verbal-approval'>;

/** T23: who agreed, when, by what means and to what exactly (AUT-5). */
export function decideVerbalApproval(command: Command, entry: Entry, context: DecideContext): Decision {
  const { subjectId, approverName, approverRole, medium, saidAt, summary, measure } = command;
  return accept(
    findFirst(
      checkSubject(command, entry, context),
      checkText('approverName', approverName, 'required-short'),
      checkText('summary', summary, 'required-long'),
      checkNotInFuture('saidAt', saidAt, context.now),
      measure === null ? null : checkMeasure(measure),
      checkApprover(command, entry, context),
      checkSubjectMeasure(command, entry),
    ),
    toDraft('verbal-approval-recorded', entry.id, {
      approvalId: context.freshId,
      subjectId,
      approverName,
      approverRole,
      medium,
      saidAt,
      summary,
      measure,
    }),
  );
}

/** AUT-5: signed afterwards by who approved; what was agreed outside the branch comes back on paper and is filed. */
export function decideCompletePapers(
  { approvalId, outcome, note }: CommandOf<'complete-papers'>,
  entry: Entry,
  context: DecideContext,
): Decision {
  const approval = findOpenVerbalApprovals(entry).find((each) => each.approvalId === approvalId);
  if (approval === undefined) return accept(refusal('approval-unknown'));
  return accept(
    findFirst(
      checkText('note', note, outcome === 'refused' ? 'required-long' : 'long'),
      checkSigner(approval, context),
    ),
    toDraft('papers-completed', entry.id, { approvalId, outcome, note }),
  );
}

function checkSubject(
  { subject, subjectId }: Command,
  entry: Entry,
  { policy }: DecideContext,
): Refusal | null {
  const isAllowed = policy.verbalApproval?.subjects.includes(subject) === true;
  if (!isAllowed) return refusal('verbal-approval-not-allowed', {}, policy.verbalApproval?.rule ?? 'C-40');
  return listSubjectIds(subject, entry).includes(subjectId)
    ? null
    : refusal('invalid-input', { field: 'subjectId' });
}

/** A word counts as much as the signature it stands for: of somebody who could have signed, and never of who wrote it down (SIG-4). */
function checkApprover(command: Command, entry: Entry, context: DecideContext): Refusal | null {
  const { policy, actor } = context;
  if (command.approverName.trim() === actor.name) {
    return refusal('own-proposal', { mayRole: command.approverRole }, 'SIG-4');
  }
  const needed = findNeeded(command, entry, context);
  const own = findLevelOfRole(policy, command.approverRole)?.level ?? 0;
  return own >= needed.level
    ? null
    : refusal(
        'not-your-role',
        { role: command.approverRole, mayRole: needed.role, context: 'named' },
        policy.verbalApproval?.rule ?? 'AUT-5',
      );
}

function findNeeded(
  { subject }: Command,
  entry: Entry,
  { policy }: DecideContext,
): Pick<LadderLevel, 'level' | 'role'> {
  const plan = findPendingPlan(entry);
  if (subject === 'plan' && plan !== null) return computePlanAuthority(plan.measure, entry, policy);
  const asked = findLevel(policy, findOpenEscalation(entry)?.toLevel ?? 0);
  if (subject === 'escalation' && asked !== null) return asked;
  return policy.ladder.find(({ level }) => level > 1) ?? policy.ladder[0]!;
}

/** A plan is approved as it is; a question is answered with something that can be conveyed. */
function checkSubjectMeasure({ subject, measure }: Command, entry: Entry): Refusal | null {
  if (subject === 'plan') {
    const plan = findPendingPlan(entry);
    const isAsPlanned = measure === null || isSameMeasure(measure, plan?.measure ?? null);
    return isAsPlanned ? null : refusal('invalid-input', { field: 'measure' }, 'AUT-5');
  }
  if (subject !== 'escalation') return null;
  const answer = measure ?? findOpenEscalation(entry)?.measure ?? null;
  return answer === null ? refusal('required-field-missing', { field: 'measure' }) : null;
}

function checkSigner(approval: VerbalApproval, { policy, actor }: DecideContext): Refusal | null {
  const asked = findLevelOfRole(policy, approval.approverRole);
  if (asked === null || asked.scope === 'head-office') return null;
  const own = findLevelOfRole(policy, actor.role)?.level ?? 0;
  const mayRole = approval.approverRole;
  if (own < asked.level) {
    return refusal('not-your-role', { role: actor.role, mayRole, context: 'named' }, 'AUT-5');
  }
  return approval.actor.personId === actor.personId ? refusal('own-proposal', { mayRole }, 'SIG-4') : null;
}
