import { listOpenAssignments } from '../domain/assignments.ts';
import { listClosingBlocks } from '../domain/closing-blocks.ts';
import type { EntryCommand, GiveReplyCommand } from '../domain/commands.ts';
import { findOpenNotifications } from '../domain/compute-notifications.ts';
import { computeContentDigest } from '../domain/content-digest.ts';
import type { Measure } from '../domain/event-payloads.ts';
import { addMinutes } from '../domain/local-time.ts';
import { findPendingPlan } from '../domain/open-escalation.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Form, FormAct, ReplyMode, Severity } from '../domain/vocabulary.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { SampleCourse } from './sample-course.ts';
import type { SampleHouse } from './sample-house.ts';
import type { SampleStory } from './sample-story.ts';

const DAY_MINUTES = 24 * 60;
/** Between two steps that somebody takes one after the other; in a house that a guest waits in (HOTEL-17), they follow at once. */
const STEP_MINUTES = { usual: 6, atOnce: 2 } as const;
/** More gaps than any policy has between the answer and the signature. */
const MAX_GAPS = 16;
const EXPLAINED: Measure = { remedy: 'explanation', amountFen: null };

export type Telling = {
  readonly house: SampleHouse;
  readonly policy: PolicyPack;
  readonly course: SampleCourse;
  readonly severity: Severity;
};

/** What the staff did with the matter since it was received, as far as its course goes. */
export function tellSampleStory(story: SampleStory, telling: Telling): void {
  const { course } = telling;
  if (course === 'received') return;
  takeUp(story, telling);
  if (course === 'handling') return;
  if (course === 'escalated' && escalate(story)) return;
  answer(story, telling);
  if (course === 'closed') finish(story, telling);
}

function step(story: SampleStory, ...commands: readonly EntryCommand[]): boolean {
  story.wait(story.isUrgent ? STEP_MINUTES.atOnce : STEP_MINUTES.usual);
  return story.tryAny(commands);
}

function takeUp(story: SampleStory, { policy, house, severity }: Telling): void {
  const dueAt = addMinutes(story.now, 2 * DAY_MINUTES);
  step(story, { type: 'hand-over', note: '' });
  step(story, { type: 'take-over' });
  const judged = { type: 'assess', severity, note: '', isUnderstood: true } as const;
  const category = story.entry.details.category ?? policy.categories[0]?.key ?? null;
  const named = { ...judged, category };
  const tested = { isWellGrounded: true, isDemandReasonable: true } as const;
  step(
    story,
    { ...named, validity: 'valid', stage: 'final', ...tested },
    { ...named, validity: 'valid', stage: 'preliminary' },
    { ...named, validity: 'valid' },
    named,
    judged,
  );
  notifyAll(story, policy);
  if (policy.triage.replyTimeFor.includes(severity)) {
    step(story, { type: 'agree-reply-time', dueAt, note: '' });
  }
  if (policy.assignment !== null) assign(story, { policy, house });
  investigate(story, house);
}

function investigate(story: SampleStory, { findings }: SampleHouse): boolean {
  return step(story, { type: 'investigate', findings, cause: '', responsibility: 'own' });
}

function notifyAll(story: SampleStory, policy: PolicyPack): void {
  for (const { key, openRoles } of findOpenNotifications(policy, story.entry, story.now)) {
    step(story, { type: 'notify-persons', occasion: key, roles: openRoles, personIds: [], means: '电话' });
  }
}

function assign(story: SampleStory, { policy, house }: Pick<Telling, 'policy' | 'house'>): void {
  const department = policy.departments.at(-1)?.key ?? house.people.at(-1)?.departments[0] ?? '';
  const dueAt = addMinutes(story.now, DAY_MINUTES);
  const order = { type: 'assign', department, toRole: null, note: '' } as const;
  const toPersonId = (house.people.at(-1) ?? null)?.id ?? null;
  step(
    story,
    { ...order, toPersonId, dueAt: policy.assignment?.dueTime == null ? null : dueAt },
    { ...order, toPersonId, dueAt },
    { ...order, toPersonId: null, dueAt: null },
  );
  for (const { assignmentId } of listOpenAssignments(story.entry)) {
    step(story, { type: 'receive-assignment', assignmentId });
  }
}

/** Asks for more than the owner may give; true when it went up. */
function escalate(story: SampleStory): boolean {
  const { remedy, amountFen } = story.entry.demand;
  const asked: Measure =
    remedy === null ? { remedy: 'compensation', amountFen: 600_000 } : { remedy, amountFen };
  const note = '客户要求超出本级权限，请批示';
  const ask = { type: 'request-escalation', reason: 'beyond-authority', note } as const;
  const more: Measure = { remedy: 'compensation', amountFen: 800_000 };
  const other = { ...ask, reason: 'special', measure: null } as const;
  if (!step(story, { ...ask, measure: asked }, { ...ask, measure: more }, other)) return false;
  const escalation = story.entry.escalations.at(-1);
  if (escalation?.isOutbound === true) {
    step(story, { type: 'confirm-escalation', escalationId: escalation.escalationId, note: '同意上报' });
  }
  return true;
}

function answer(story: SampleStory, telling: Telling): void {
  const { policy, house } = telling;
  for (const { assignmentId } of listOpenAssignments(story.entry)) {
    step(story, { type: 'complete-assignment', assignmentId, result: '已处理完毕' });
  }
  if (policy.planApproval !== null) agreePlan(story);
  story.wait(story.isUrgent ? 3 : 20);
  const reply = composeReply(story, telling);
  const { remedy, amountFen } = story.entry.demand;
  const granted = remedy === null ? EXPLAINED : { remedy, amountFen };
  step(
    story,
    { ...reply, measure: granted, content: house.reply },
    { ...reply, measure: EXPLAINED, content: house.reply },
    { ...reply, measure: null, content: house.reply },
  );
}

function agreePlan(story: SampleStory): void {
  const text = '说明原因，向客户致歉并改正';
  step(story, { type: 'propose-plan', measure: EXPLAINED, text });
  const plan = findPendingPlan(story.entry);
  if (plan === null) return;
  step(story, { type: 'approve-plan', planId: plan.planId, note: '同意' });
  step(story, { type: 'execute-plan', planId: plan.planId, note: '' });
}

function composeReply(
  story: SampleStory,
  { policy }: Telling,
): Omit<GiveReplyCommand, 'measure' | 'content'> {
  const { channel } = story.entry;
  const modes = policy.channels.find((rule) => rule.channel === channel)?.replyModes ?? ['phone'];
  return {
    type: 'give-reply',
    mode: pickMode(modes, story.entry.customer.phone !== ''),
    apology: 'courtesy',
    isInterim: false,
    nextReplyAt: null,
    isCustomerSatisfied: true,
  };
}

/** What was written in the book is answered in it, for everybody to read; else a telephone is rung, where there is one. */
function pickMode(modes: readonly ReplyMode[], hasPhone: boolean): ReplyMode {
  if (modes.includes('in-book')) return 'in-book';
  return modes.includes('phone') && hasPhone ? 'phone' : (modes[0] ?? 'phone');
}

/** Fills what the policy wants before the signature, then signs; stops where nobody can fill it. */
function finish(story: SampleStory, telling: Telling): void {
  for (let gap = 0; gap < MAX_GAPS; gap += 1) {
    const [block] = listClosingBlocks(story.entry, story.contextOfAnybody());
    if (block === undefined) break;
    if (!fill(story, block, telling)) return;
  }
  step(story, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' });
}

function fill(story: SampleStory, { reason, details }: Refusal, telling: Telling): boolean {
  const { house, policy } = telling;
  const form = details['form'] as Form;
  switch (reason) {
    case 'follow-up-missing':
      story.wait(90);
      return step(
        story,
        { type: 'follow-up', mode: 'phone', outcome: 'satisfied', suggestions: '' },
        { type: 'follow-up', mode: 'slip', outcome: 'satisfied', suggestions: '' },
      );
    case 'form-missing':
      return step(story, { type: 'issue-form', form, note: '' });
    case 'form-unsigned':
      return step(story, { type: 'sign-form', form, act: details['act'] as FormAct, note: '' });
    case 'form-unconfirmed':
      return step(story, { type: 'confirm-by-customer', form, means: '当面签字', isSatisfied: true });
    case 'form-not-returned':
      return step(story, { type: 'return-form', form, note: '' });
    case 'customer-reply-missing':
      // BANK-32: the customer left a telephone, so the same is told by telephone as well.
      return step(story, {
        ...composeReply(story, telling),
        mode: 'phone',
        measure: EXPLAINED,
        content: house.reply,
      });
    case 'investigation-missing':
      return investigate(story, house);
    case 'notification-open':
      notifyAll(story, policy);
      return findOpenNotifications(policy, story.entry, story.now).length === 0;
    default:
      return false;
  }
}
