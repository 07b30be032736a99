// SPEC 3 to 6: what single commands are refused for, and what they do.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { toEscalationId, toPersonId, toUnitId } from '../../../shared/domain/ids.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import {
  CHEN,
  LI,
  PEOPLE,
  Story,
  WANG,
  ZHAO,
  buildReply,
  makeId,
  tellEscalated,
  tellInstructed,
  tellManaged,
} from './bank-fixture.ts';
import { signatureOn } from './closing-fixture.ts';

const at = (text: string) => toIsoInstant(Date.parse(text));
const pay = (amountFen: number) => ({ remedy: 'compensation', amountFen }) as const;
const handOver = { type: 'hand-over', note: '' } as const;
const request = (amountFen: number): EntryCommand => ({
  type: 'request-escalation',
  reason: 'beyond-authority',
  measure: pay(amountFen),
  note: '请示',
});

describe('first inquiry', () => {
  it('[BANK-19] [T02] the receiver explains on the spot and the head signs', () => {
    const story = new Story().record().run(WANG, buildReply());
    expect(story.entry.status).toBe('replied');
    expect(story.run(CHEN, signatureOn(story)).entry).toMatchObject({
      status: 'closed',
      closed: { closeKind: 'replied' },
    });
  });

  it('[AUT-4] nobody to hand over to is an alarm', () => {
    const people = PEOPLE.map((each) => (each === LI ? { ...LI, isActive: false } : each));
    const story = new Story({ people }).record();
    expect(story.refuse(WANG, handOver)).toEqual({
      reason: 'no-person-for-level',
      rule: 'AUT-4',
      details: { mayRole: 'complaint-manager', level: 2 },
    });
  });

  it('[BANK-11] what was handed over is in other hands', () => {
    const story = new Story().record().run(WANG, handOver);
    expect(story.refuse(WANG, buildReply())).toMatchObject({
      reason: 'not-the-owner',
      details: { ownerName: '李建国', mayRole: 'complaint-manager' },
    });
    expect(story.refuse(WANG, handOver).reason).toBe('already-done');
  });

  it('[BANK-12] a receiver who asks for escalation hands over', () => {
    const story = new Story().record().run(WANG, request(200_000));
    expect(story.entry.escalations).toEqual([]);
    expect(story.entry.handOver).toMatchObject({ toPersonId: LI.id, note: '请示' });
  });

  it('[BANK-02] the branch head may step in for anybody', () => {
    const story = tellManaged().run(CHEN, { type: 'take-over' });
    expect(story.entry).toMatchObject({ ownerId: CHEN.id, ownerLevel: 3 });
    expect(story.refuse(LI, { type: 'take-over' }).reason).toBe('not-the-owner');
  });

  it('refuses another unit’s entry', () => {
    const story = tellManaged();
    const elsewhere = new Story({ unit: { ...story.contextOf(LI).unit, id: toUnitId('unit-x') } });
    elsewhere.events.push(...story.events);
    expect(elsewhere.refuse(LI, buildReply()).reason).toBe('foreign-unit');
  });
});

describe('replies', () => {
  it('[AUT-1] the same promise is refused below and accepted at the level that may', () => {
    const story = tellManaged();
    expect(story.refuse(LI, buildReply({ measure: pay(50_000) }))).toMatchObject({
      reason: 'beyond-authority',
      rule: 'BANK-26',
      details: { mayRole: 'branch-head', maxAmountFen: 20_000 },
    });
    expect(story.run(CHEN, buildReply({ measure: pay(50_000) })).entry.status).toBe('replied');
  });

  it('[AUT-1] several small grants are judged as one', () => {
    const story = tellManaged().run(LI, buildReply({ measure: pay(15_000) }));
    expect(story.refuse(LI, buildReply({ measure: pay(5_001) }))).toMatchObject({
      reason: 'beyond-authority',
      details: { amountFen: 20_001, context: 'with-earlier' },
    });
    expect(story.run(LI, buildReply({ measure: pay(5_000) })).entry.replies).toHaveLength(2);
  });

  it('[AUT-1] an interim reply promises nothing beyond authority either', () => {
    const story = tellManaged();
    const interim = buildReply({ isInterim: true, nextReplyAt: at('2026-11-24T01:00:00.000Z') });
    expect(story.refuse(LI, { ...interim, measure: pay(20_001) }).reason).toBe('beyond-authority');
    expect(story.refuse(LI, { ...interim, nextReplyAt: at('2026-11-23T01:00:00.000Z') }).reason).toBe(
      'reply-time-past',
    );
    expect(story.refuse(LI, { ...interim, measure: null, nextReplyAt: story.now }).reason).toBe(
      'reply-time-past',
    );
    expect(story.run(LI, { ...interim, measure: null }).entry.status).toBe('in-handling');
  });

  it('[AUT-1] a measure says what it is: money has an amount, words have none', () => {
    const story = tellManaged();
    const nameless = { remedy: 'compensation', amountFen: null } as const;
    const disguised = { remedy: 'explanation', amountFen: 100 } as const;
    expect(story.refuse(LI, buildReply({ measure: nameless })).reason).toBe('required-field-missing');
    expect(story.refuse(LI, buildReply({ measure: disguised })).reason).toBe('invalid-input');
  });

  it('[T02] a major matter is not even explained below the head', () => {
    const story = tellManaged().run(LI, { type: 'assess', severity: 'major', note: '' });
    expect(story.refuse(LI, buildReply({ measure: null }))).toMatchObject({
      reason: 'beyond-authority',
      details: { mayRole: 'branch-head', severity: 'major', context: 'severity' },
    });
  });

  it('[C-35] an apology for liability needs a finding, a courtesy none', () => {
    const story = tellManaged();
    const sorry = buildReply({ measure: { remedy: 'apology', amountFen: null }, apology: 'liability' });
    expect(story.refuse(LI, sorry)).toMatchObject({
      reason: 'liability-apology-needs-finding',
      rule: 'C-35',
    });
    const investigated = { type: 'investigate', findings: '系统重复扣款', cause: '' } as const;
    story.run(LI, { ...investigated, responsibility: 'third-party' });
    expect(story.refuse(LI, sorry).reason).toBe('liability-apology-needs-finding');
    story.run(LI, { ...investigated, responsibility: 'customer' });
    expect(story.refuse(LI, sorry).reason).toBe('liability-apology-needs-finding');
    story.run(LI, { ...investigated, responsibility: 'shared' });
    expect(story.run(LI, sorry).entry.status).toBe('replied');
    expect(tellManaged().run(LI, { ...sorry, apology: 'courtesy' }).entry.status).toBe('replied');
  });

  it('[C-35] an instruction is a finding enough', () => {
    const story = tellInstructed();
    story.run(LI, buildReply({ measure: pay(150_000), apology: 'liability' }));
    expect(story.entry.status).toBe('replied');
  });

  it('[BANK-26] [C-02] a reply time within three days, later only when head office has it', () => {
    const agree = (text: string): EntryCommand => ({ type: 'agree-reply-time', dueAt: at(text), note: '' });
    const story = tellManaged();
    expect(story.refuse(LI, agree('2026-11-23T01:00:00.000Z')).reason).toBe('reply-time-past');
    expect(story.refuse(LI, agree('2026-11-26T09:00:00.001Z'))).toMatchObject({
      reason: 'reply-time-too-late',
      rule: 'C-02',
      details: { latestAt: '2026-11-26T09:00:00.000Z' },
    });
    expect(story.run(LI, agree('2026-11-26T09:00:00.000Z')).entry.agreedReply).not.toBeNull();
    const referred = tellEscalated().run(LI, agree('2026-12-01T09:00:00.000Z'));
    expect(referred.entry.agreedReply?.dueAt).toBe('2026-12-01T09:00:00.000Z');
  });
});

describe('plans', () => {
  const propose: EntryCommand = { type: 'propose-plan', measure: pay(50_000), text: '赔偿五百元' };

  it('[BANK-26] [T06] [T07] the head approves, the manager conveys what was approved', () => {
    const story = tellManaged().run(LI, propose);
    const { planId } = story.entry.plans[0]!;
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('branch-head');
    expect(story.refuse(LI, { type: 'approve-plan', planId, note: '' }).reason).toBe('own-proposal');
    expect(story.refuse(LI, buildReply()).reason).toBe('wrong-state');
    expect(story.refuse(CHEN, { type: 'approve-plan', planId: makeId(999), note: '' }).reason).toBe(
      'plan-unknown',
    );
    story.run(CHEN, { type: 'approve-plan', planId, note: '' });
    expect(story.refuse(LI, buildReply({ measure: pay(49_999) })).reason).toBe('beyond-authority');
    story.run(LI, buildReply({ measure: pay(50_000) }));
    expect(story.entry.replies[0]!.onPlan).toBe(planId);
  });

  it('[G8-10] a plan is to be done later than now', () => {
    const story = tellManaged();
    expect(story.refuse(LI, { ...propose, dueAt: story.now } as EntryCommand)).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'dueAt' },
    });
  });

  it('[AUT-1] a plan beyond the branch is an escalation', () => {
    const refusal = tellManaged().refuse(LI, { ...propose, measure: pay(50_001) } as EntryCommand);
    expect(refusal).toMatchObject({ reason: 'beyond-authority', details: { mayRole: 'hq-officer' } });
  });

  it('[SIG-4] the head’s own plan is not approved by the head, but may be withdrawn', () => {
    const story = tellManaged().run(CHEN, propose);
    const { planId } = story.entry.plans[0]!;
    expect(story.refuse(CHEN, { type: 'approve-plan', planId, note: '' }).reason).toBe('own-proposal');
    expect(story.refuse(LI, { type: 'approve-plan', planId, note: '' }).reason).toBe('beyond-authority');
    story.run(CHEN, { type: 'return-plan', planId, reason: '撤回' });
    expect(story.entry.status).toBe('in-handling');
  });
});

describe('escalation', () => {
  it('[T22] [BANK-26] what the head may decide stays in the branch and moves to the head', () => {
    const story = tellManaged().run(LI, request(50_000));
    const { escalationId } = story.entry.escalations[0]!;
    expect(story.entry.escalations[0]).toMatchObject({ toLevel: 3, isOutbound: false });
    expect(story.refuse(LI, buildReply()).reason).toBe('escalation-open');
    story.run(CHEN, { type: 'confirm-escalation', escalationId, note: '' });
    expect(story.entry).toMatchObject({ ownerId: CHEN.id, ownerLevel: 3, status: 'in-handling' });
    expect(story.entry.escalations[0]!.state).toBe('accepted');
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('branch-head');
  });

  it('[BANK-27] the head may keep it in the branch', () => {
    const story = tellManaged().run(LI, request(200_000));
    const { escalationId } = story.entry.escalations[0]!;
    const decline = { type: 'decline-escalation', escalationId, reason: '网点可以解决' } as const;
    expect(story.refuse(CHEN, { ...decline, escalationId: toEscalationId(makeId(77)) }).reason).toBe(
      'escalation-unknown',
    );
    expect(story.run(CHEN, decline).entry.escalations[0]!.state).toBe('declined');
    expect(story.refuse(CHEN, decline).reason).toBe('wrong-state');
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('complaint-manager');
  });

  it('[SIG-4] the head’s own request is confirmed by another head where there is one', () => {
    const deputy = { ...CHEN, id: toPersonId('p-deputy'), name: '副主任' };
    const alone = tellManaged().run(CHEN, request(200_000));
    const { escalationId } = alone.entry.escalations[0]!;
    expect(alone.run(CHEN, { type: 'confirm-escalation', escalationId, note: '' }).entry.status).toBe(
      'waiting-hq',
    );
    const two = tellManaged(new Story({ people: [...PEOPLE, deputy] })).run(CHEN, request(200_000));
    const confirm = {
      type: 'confirm-escalation',
      escalationId: two.entry.escalations[0]!.escalationId,
      note: '',
    } as const;
    expect(two.refuse(CHEN, confirm).reason).toBe('own-proposal');
    expect(two.run(deputy, confirm).entry.status).toBe('waiting-hq');
  });

  it('[C-06] a phone report while it is on the way, once', () => {
    const story = tellEscalated();
    const { escalationId } = story.entry.escalations[0]!;
    const report = {
      type: 'record-phone-report',
      escalationId,
      reportedTo: '总行值班 赵敏',
      reportedAt: story.now,
      note: '',
    } as const;
    expect(story.refuse(LI, { ...report, reportedAt: at('2026-11-24T01:00:00.000Z') }).reason).toBe(
      'time-in-future',
    );
    expect(story.run(LI, report).entry.escalations[0]!.phoneReport?.reportedTo).toBe('总行值班 赵敏');
    expect(story.refuse(LI, report).reason).toBe('already-done');
  });

  it('[T15] [AUT-3] an answered customer who is dissatisfied climbs on', () => {
    const story = tellManaged().run(LI, buildReply());
    story.run(LI, { type: 'request-escalation', reason: 'dissatisfied', measure: null, note: '客户不接受' });
    expect(story.entry.status).toBe('in-handling');
    expect(story.entry.escalations[0]).toMatchObject({ toLevel: 4, reason: 'dissatisfied' });
  });

  it('[AUT-6] head office’s measure says what it is, too', () => {
    const story = tellEscalated();
    const { escalationId } = story.entry.escalations[0]!;
    const instruct = {
      type: 'give-instruction',
      escalationId,
      conveyText: '同意',
      internalNote: '',
    } as const;
    const nameless = { remedy: 'compensation', amountFen: null } as const;
    expect(story.refuse(ZHAO, { ...instruct, measure: nameless }).reason).toBe('required-field-missing');
    expect(story.refuse(ZHAO, { ...instruct, conveyText: '', measure: pay(1) }).reason).toBe(
      'required-field-missing',
    );
  });
});
