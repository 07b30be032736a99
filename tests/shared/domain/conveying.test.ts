// SPEC 4 and 6: what may be said before and after an instruction, by word of mouth, and on which paper.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { findOpenVerbalApprovals, computePapersDueAt } from '../../../shared/domain/verbal-approvals.ts';
import { CHEN, LI, START, Story, WANG, ZHAO, buildReply } from './bank-fixture.ts';
import {
  BRANCH,
  CLERK,
  HOTEL_STAFF,
  KITCHEN_HEAD,
  MAKER_STAFF,
  ROOMS_DEPUTY,
  ROOMS_HEAD,
  SELLER,
  buildHotelPack,
  buildMakerPack,
  channelOf,
  tellUnder,
} from './ladder-fixture.ts';

const pay = { remedy: 'compensation', amountFen: 10_000 } as const;
const noDemand = { demand: { text: '', remedy: null, amountFen: null } };
const maker = buildMakerPack();
const tellMaker = () => tellUnder(maker, MAKER_STAFF).record(noDemand, SELLER);
const plan = (story: Story) => story.entry.plans.at(-1)!;

describe('[MFR-19] before an instruction', () => {
  it('promises and admits nothing, though the grant would cover it; explains and is sorry all the same', () => {
    const story = tellMaker().run(BRANCH, { type: 'take-over' });
    const forbidden = {
      reason: 'commitment-needs-instruction',
      rule: 'MFR-19',
      details: { mayRole: 'deputy-head' },
    };
    expect(story.refuse(BRANCH, buildReply({ measure: pay }))).toEqual(forbidden);
    const interim = { isInterim: true, nextReplyAt: null } as const;
    expect(story.refuse(BRANCH, buildReply({ ...interim, measure: pay })).reason).toBe(
      'next-reply-time-missing',
    );
    expect(story.refuse(BRANCH, buildReply({ apology: 'liability', measure: null }))).toEqual(forbidden);
    expect(story.run(BRANCH, buildReply({ apology: 'courtesy' })).entry.status).toBe('replied');
  });

  it('[AUT-6] and after one exactly what was instructed', () => {
    const story = tellMaker().run(BRANCH, { type: 'take-over' });
    story.run(BRANCH, {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure: pay,
      note: '请示',
    });
    const { escalationId } = story.entry.escalations[0]!;
    story.run(ZHAO, {
      type: 'give-instruction',
      escalationId,
      measure: pay,
      conveyText: '赔偿一百元',
      internalNote: '',
    });
    expect(story.refuse(BRANCH, buildReply({ measure: { ...pay, amountFen: 9_999 } })).reason).toBe(
      'not-what-was-instructed',
    );
    expect(story.run(BRANCH, buildReply({ measure: pay, apology: 'liability' })).entry.status).toBe(
      'replied',
    );
  });

  it('[MFR-10] an approved plan is an instruction only where the policy sends every plan to one job', () => {
    const told = (policy: ReturnType<typeof buildMakerPack>) => {
      const story = tellUnder(policy, [SELLER, BRANCH, { ...BRANCH, id: CHEN.id, name: '冯二' }]);
      story.record(noDemand, SELLER).run(BRANCH, { type: 'take-over' });
      story.run(BRANCH, { type: 'propose-plan', measure: pay, text: '赔偿一百元' });
      return story.run(CHEN, { type: 'approve-plan', planId: plan(story).planId, note: '' }, 'branch-head');
    };
    expect(told(maker).refuse(BRANCH, buildReply({ measure: pay })).reason).toBe(
      'commitment-needs-instruction',
    );
    const sent = buildMakerPack({ planApproval: { by: 'branch-head', rule: 'MFR-10' } });
    expect(told(sent).run(BRANCH, buildReply({ measure: pay })).entry.status).toBe('replied');
  });

  it('[C-35] the bank admits liability with a finding, which is no commitment', () => {
    const story = new Story().record().run(LI, { type: 'take-over' });
    const sorry = buildReply({ apology: 'liability' });
    expect(story.refuse(LI, sorry)).toMatchObject({
      reason: 'liability-apology-needs-finding',
      rule: 'C-35',
      details: { mayRole: 'complaint-manager' },
    });
    story.run(LI, { type: 'investigate', findings: '机具故障', cause: '', responsibility: 'own' });
    expect(story.run(LI, sorry).entry.status).toBe('replied');
  });
});

describe('[MFR-20] papers', () => {
  it('the handling form goes to no customer, and is printed for the house', () => {
    const story = tellMaker();
    const print = (forCustomer: boolean): EntryCommand => ({
      type: 'record-print',
      digest: computeContentDigest(story.entry),
      form: 'mfr-handling',
      forCustomer,
    });
    expect(story.refuse(SELLER, print(true))).toMatchObject({ reason: 'not-for-customer', rule: 'MFR-20' });
    expect(story.run(SELLER, print(false)).events.at(-1)).toMatchObject({
      kind: 'form-printed',
      payload: { form: 'mfr-handling', forCustomer: false },
    });
  });
});

describe('[FIVE-11] the channel’s way of replying', () => {
  const policy = buildHotelPack({
    channels: [channelOf('letter', 'department-head', { replyModes: ['written'], rule: 'FIVE-11' })],
  });
  const tell = () => tellUnder(policy, HOTEL_STAFF).record({ ...noDemand, channel: 'letter' }, CLERK);

  it('a written complaint has its final answer in writing', () => {
    expect(tell().refuse(CLERK, buildReply())).toEqual({
      reason: 'reply-mode-not-allowed',
      rule: 'FIVE-11',
      details: { field: 'mode' },
    });
    expect(tell().run(CLERK, buildReply({ mode: 'written' })).entry.status).toBe('replied');
  });

  it('what is told meanwhile may be told by telephone', () => {
    const tomorrow = '2026-11-24T01:00:00.000Z' as typeof START;
    const interim = buildReply({ isInterim: true, measure: null, nextReplyAt: tomorrow });
    expect(tell().run(CLERK, interim).entry.replies).toHaveLength(1);
  });
});

describe('[G8-08] plans', () => {
  const eight = buildHotelPack({ planApproval: { by: 'deputy-head', rule: 'G8-08' } });
  const tellProposed = () =>
    tellUnder(eight, HOTEL_STAFF)
      .record(noDemand, CLERK)
      .run(ROOMS_HEAD, { type: 'take-over' })
      .run(ROOMS_HEAD, {
        type: 'propose-plan',
        measure: { remedy: 'explanation', amountFen: null },
        text: '登门说明',
        responsibleId: CLERK.id,
        dueAt: '2026-11-24T01:00:00.000Z' as typeof START,
      });

  it('every plan goes to the leader in charge, however little it is worth', () => {
    const story = tellProposed();
    const approve: EntryCommand = { type: 'approve-plan', planId: plan(story).planId, note: '' };
    expect(story.refuse(KITCHEN_HEAD, approve)).toMatchObject({
      reason: 'beyond-authority',
      rule: 'G8-08',
      details: { mayRole: 'deputy-head' },
    });
    expect(story.run(ROOMS_DEPUTY, approve).entry.plans[0]).toMatchObject({
      state: 'approved',
      responsibleId: CLERK.id,
      dueAt: '2026-11-24T01:00:00.000Z',
    });
  });

  it('[G8-10] who is named carries it out, once, after the approval', () => {
    const story = tellProposed();
    const { planId } = plan(story);
    const execute: EntryCommand = { type: 'execute-plan', planId, note: '已登门' };
    expect(story.refuse(CLERK, execute).reason).toBe('not-the-owner');
    story.run(ROOMS_DEPUTY, { type: 'approve-plan', planId, note: '' }).run(CLERK, execute);
    expect(plan(story).executed).toMatchObject({ actor: { personId: CLERK.id }, note: '已登门' });
    expect(story.refuse(CLERK, execute).reason).toBe('already-done');
  });

  it('names nobody who is not there, and no time that has passed', () => {
    const story = tellUnder(eight, HOTEL_STAFF).record(noDemand, CLERK);
    story.run(ROOMS_HEAD, { type: 'take-over' });
    const propose = { type: 'propose-plan', measure: pay, text: '赔偿' } as const;
    expect(story.refuse(ROOMS_HEAD, { ...propose, responsibleId: WANG.id })).toMatchObject({
      details: { field: 'responsibleId' },
    });
    expect(story.refuse(ROOMS_HEAD, { ...propose, dueAt: START })).toMatchObject({
      details: { field: 'dueAt' },
    });
  });
});

describe('[AUT-5] [C-40] approval by word of mouth', () => {
  const policy = buildHotelPack({
    verbalApproval: { subjects: ['plan', 'escalation'], papersDueWorkingDays: 2, rule: 'MFR-14' },
  });
  const tellPlanned = (under = policy) =>
    tellUnder(under, HOTEL_STAFF)
      .record(noDemand, CLERK)
      .run(ROOMS_HEAD, { type: 'take-over' })
      .run(ROOMS_HEAD, { type: 'propose-plan', measure: { ...pay, amountFen: 200_000 }, text: '赔偿两千元' });
  const say = (story: Story, override: object = {}): EntryCommand => ({
    type: 'record-verbal-approval',
    subject: 'plan',
    subjectId: plan(story).planId,
    approverName: '客房杜',
    approverRole: 'deputy-head',
    medium: 'phone',
    saidAt: START,
    summary: '电话中同意赔偿两千元',
    measure: null,
    ...override,
  });
  const papers = (story: Story, outcome: 'regularised' | 'refused'): EntryCommand => ({
    type: 'complete-papers',
    approvalId: story.entry.verbalApprovals[0]!.approvalId,
    outcome,
    note: '补签',
  });

  it('is known to two policies alone', () => {
    const story = tellPlanned(buildHotelPack());
    expect(story.refuse(ROOMS_HEAD, say(story))).toMatchObject({
      reason: 'verbal-approval-not-allowed',
      rule: 'C-40',
    });
  });

  it('lets the plan go on, counts as the approver’s, and leaves the papers due', () => {
    const story = tellPlanned();
    story.run(ROOMS_HEAD, say(story));
    expect(story.entry).toMatchObject({ status: 'executing', conflicts: [] });
    const [open] = findOpenVerbalApprovals(story.entry);
    expect(open).toMatchObject({ approverName: '客房杜', medium: 'phone', saidAt: START });
    expect(computePapersDueAt(open!, story.contextOf(ROOMS_HEAD))).toBe('2026-11-25T09:00:00.000Z');
    const given = buildReply({ measure: { ...pay, amountFen: 200_000 } });
    expect(story.run(ROOMS_HEAD, given).entry).toMatchObject({ status: 'replied' });
    expect(
      story.refuse(KITCHEN_HEAD, {
        type: 'sign-off',
        digestShown: computeContentDigest(story.entry),
        note: '',
      }).reason,
    ).toBe('papers-missing');
    story.run(ROOMS_DEPUTY, papers(story, 'regularised'));
    expect(findOpenVerbalApprovals(story.entry)).toEqual([]);
    expect(story.refuse(ROOMS_DEPUTY, papers(story, 'regularised')).reason).toBe('wrong-state');
  });

  it('is worth no more than the approver’s signature, and never the recorder’s own', () => {
    const story = tellPlanned();
    expect(story.refuse(ROOMS_HEAD, say(story, { approverRole: 'department-head' }))).toMatchObject({
      reason: 'not-your-role',
      details: { mayRole: 'deputy-head' },
    });
    expect(story.refuse(ROOMS_HEAD, say(story, { approverName: ROOMS_HEAD.name })).reason).toBe(
      'own-proposal',
    );
    story.run(ROOMS_HEAD, say(story));
    expect(story.refuse(ROOMS_HEAD, papers(story, 'regularised'))).toMatchObject({
      reason: 'not-your-role',
      details: { mayRole: 'deputy-head' },
    });
  });

  it('refused on paper puts the plan back', () => {
    const story = tellPlanned();
    story.run(ROOMS_HEAD, say(story)).run(ROOMS_DEPUTY, papers(story, 'refused'));
    expect(story.entry).toMatchObject({ status: 'in-handling', conflicts: [] });
    expect(plan(story)).toMatchObject({ state: 'returned' });
    const given = buildReply({ measure: { ...pay, amountFen: 200_000 } });
    expect(story.refuse(ROOMS_HEAD, given).reason).toBe('beyond-authority');
  });

  it('[MFR-14] of a question decides it by word; refused on paper the question is open again', () => {
    const story = tellMaker();
    story.run(SELLER, { type: 'request-escalation', reason: 'third-party', measure: pay, note: '请示' });
    const { escalationId } = story.entry.escalations[0]!;
    story.run(
      SELLER,
      say(tellPlanned(), {
        subject: 'escalation',
        subjectId: escalationId,
        approverName: '副总杜',
        summary: '同意赔偿一百元',
      }),
    );
    expect(story.entry).toMatchObject({ status: 'executing' });
    expect(story.entry.escalations[0]).toMatchObject({ state: 'instructed', instruction: { measure: pay } });
    story.run(SELLER, buildReply({ measure: pay }));
    story.run(BRANCH, papers(story, 'refused'));
    expect(story.entry).toMatchObject({ status: 'waiting-hq', conflicts: [] });
    expect(story.entry.escalations[0]).toMatchObject({ state: 'submitted', instruction: null });
  });
});
