// SPEC 4: what belongs to another department, and who keeps out of a matter.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { CHEN, LI, PEOPLE, Story, WANG, buildReply } from './bank-fixture.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import {
  BOSS,
  CLERK,
  HOTEL_STAFF,
  KITCHEN_DEPUTY,
  KITCHEN_HEAD,
  ROOMS_DEPUTY,
  ROOMS_HEAD,
  buildHotelPack,
  tellUnder,
} from './ladder-fixture.ts';

const hotel = buildHotelPack();
const pay = { remedy: 'compensation', amountFen: 50_000 } as const;
const propose: EntryCommand = { type: 'propose-plan', measure: pay, text: '退还餐费并致歉' };
const planIn = (story: Story) => story.entry.plans.at(-1)!.planId;
const endorse = (story: Story): EntryCommand => ({
  type: 'endorse-plan',
  planId: planIn(story),
  note: '同意',
});
const approve = (story: Story): EntryCommand => ({
  type: 'approve-plan',
  planId: planIn(story),
  note: '同意',
});
const dissatisfied: EntryCommand = {
  type: 'request-escalation',
  reason: 'dissatisfied',
  measure: null,
  note: '客人仍不满意',
};
const accept = (story: Story): EntryCommand => ({
  type: 'confirm-escalation',
  escalationId: story.entry.escalations.at(-1)!.escalationId,
  note: '',
});
const mayDo = (story: Story, who: Person, type: EntryCommand['type']) =>
  listLawfulActions(story.entry, story.contextOf(who)).find((each) => each.type === type)?.isAllowed;

/** A guest complains at the rooms' desk about the kitchen. */
const tellSibling = (people: readonly Person[] = HOTEL_STAFF) =>
  tellUnder(hotel, people).record(
    {
      demand: { text: '', remedy: null, amountFen: null },
      details: { againstKind: 'other-department', againstDepartment: 'kitchen' },
    },
    CLERK,
  );
const tellReported = (people?: readonly Person[]) =>
  tellSibling(people).run(CLERK, { type: 'hand-over', note: '' });

describe('[HOTEL-11] [HOTEL-16] a complaint about another department', () => {
  it('is not handled by who received it, but reported to the head of the own department', () => {
    const story = tellSibling();
    expect(story.refuse(CLERK, buildReply())).toEqual({
      reason: 'other-department',
      rule: 'HOTEL-12',
      details: { mayRole: 'department-head' },
    });
    expect(mayDo(story, CLERK, 'hand-over')).toBe(true);
    expect(story.run(CLERK, { type: 'hand-over', note: '' }).entry.ownerId).toBe(ROOMS_HEAD.id);
  });

  it('[HOTEL-12] is settled by one plan to which both heads agree, and by nothing else', () => {
    const story = tellReported();
    expect(story.refuse(ROOMS_HEAD, buildReply({ measure: pay }))).toMatchObject({
      reason: 'agreement-missing',
      rule: 'HOTEL-12',
    });
    story.run(ROOMS_HEAD, propose);
    expect(computeWaitingFor(story.entry, hotel)).toBe('department-head');
    expect(story.refuse(KITCHEN_HEAD, approve(story))).toMatchObject({ reason: 'agreement-missing' });
    story.run(ROOMS_HEAD, endorse(story));
    expect(story.refuse(ROOMS_HEAD, endorse(story)).reason).toBe('already-done');
    expect(story.refuse(ROOMS_HEAD, approve(story)).reason).toBe('agreement-missing');
    expect(story.refuse(KITCHEN_HEAD, endorse(story)).reason).toBe('wrong-state');
    story.run(KITCHEN_HEAD, approve(story));
    expect(story.entry).toMatchObject({ status: 'executing', conflicts: [] });
    expect(story.entry.plans[0]).toMatchObject({
      state: 'approved',
      endorsements: [{ actor: { personId: ROOMS_HEAD.id } }],
      decided: { actor: { personId: KITCHEN_HEAD.id } },
    });
    expect(story.run(ROOMS_HEAD, buildReply({ measure: pay })).entry.status).toBe('replied');
  });

  it('[SIG-4] the proposer may be the last only after the other department agreed', () => {
    const story = tellReported().run(ROOMS_HEAD, propose).run(KITCHEN_HEAD, endorse(tellPlan()));
    expect(story.run(ROOMS_HEAD, approve(story)).entry.plans[0]).toMatchObject({ state: 'approved' });
  });

  it('[AUT-1] two heads together approve no more than a head may', () => {
    const story = tellReported();
    const dear: EntryCommand = {
      type: 'propose-plan',
      measure: { ...pay, amountFen: 100_001 },
      text: '赔偿',
    };
    story.run(ROOMS_HEAD, dear).run(ROOMS_HEAD, endorse(story));
    expect(story.refuse(KITCHEN_HEAD, approve(story))).toMatchObject({
      reason: 'beyond-authority',
      details: { mayRole: 'deputy-head' },
    });
    expect(story.run(BOSS, approve(story)).entry.status).toBe('executing');
  });

  it('[HOTEL-12] the head of the other department has a say, though another job heads the unit', () => {
    const policy = buildHotelPack({
      jobs: { manager: 'department-head', unitHead: 'general-manager', rule: 'HOTEL-03' },
    });
    const story = tellUnder(policy, HOTEL_STAFF).record(
      {
        demand: { text: '', remedy: null, amountFen: null },
        details: { againstKind: 'other-department', againstDepartment: 'kitchen' },
      },
      CLERK,
    );
    story.run(CLERK, { type: 'hand-over', note: '' }).run(KITCHEN_HEAD, propose);
    expect(story.entry.plans).toMatchObject([{ proposed: { actor: { personId: KITCHEN_HEAD.id } } }]);
  });

  it('[HOTEL-13] [C-16] with discontent goes from the complained head to that department’s deputy', () => {
    const story = tellReported();
    expect(story.refuse(ROOMS_HEAD, dissatisfied)).toMatchObject({
      reason: 'other-department',
      rule: 'HOTEL-12',
    });
    story.run(KITCHEN_HEAD, dissatisfied);
    expect(computeWaitingFor(story.entry, hotel)).toBe('deputy-head');
    expect(story.refuse(ROOMS_DEPUTY, accept(story))).toMatchObject({ reason: 'other-department' });
    story.run(KITCHEN_DEPUTY, accept(story));
    expect(story.entry).toMatchObject({ ownerId: KITCHEN_DEPUTY.id, ownerLevel: 3 });
    story.run(KITCHEN_DEPUTY, buildReply({ measure: pay })).run(KITCHEN_DEPUTY, dissatisfied);
    expect(story.run(BOSS, accept(story)).entry).toMatchObject({ ownerId: BOSS.id, ownerLevel: 4 });
  });

  it('[AUT-4] is an alarm when the complained department has no deputy on file', () => {
    const story = tellReported(HOTEL_STAFF.filter((each) => each !== KITCHEN_DEPUTY));
    expect(story.refuse(KITCHEN_HEAD, dissatisfied)).toMatchObject({
      reason: 'no-person-for-level',
      details: { mayRole: 'deputy-head' },
    });
  });

  it('[HOTEL-08] is handled as any other where the policy has no such way', () => {
    const story = tellUnder(buildHotelPack({ sibling: null }), HOTEL_STAFF).record(
      { details: { againstKind: 'other-department', againstDepartment: 'kitchen' } },
      CLERK,
    );
    expect(story.run(CLERK, buildReply()).entry.status).toBe('replied');
  });

  function tellPlan(): Story {
    return tellReported().run(ROOMS_HEAD, propose);
  }
});

describe('[CAP-5] who keeps out of a matter', () => {
  const recuse = (who: Person): EntryCommand => ({
    type: 'recuse',
    personId: who.id,
    reason: '与客户是亲属',
  });

  it('who is complained about hands it over and does nothing else with it', () => {
    const story = new Story().record({ details: { againstPersonId: WANG.id, againstKind: 'person' } });
    expect(story.refuse(WANG, buildReply())).toEqual({
      reason: 'recused',
      rule: 'CAP-5',
      details: { mayRole: 'branch-head' },
    });
    const lawful = listLawfulActions(story.entry, story.contextOf(WANG)).filter(({ isAllowed }) => isAllowed);
    expect(lawful.map(({ type }) => type)).toEqual(['hand-over', 'record-print']);
    expect(story.run(WANG, { type: 'hand-over', note: '' }).entry.ownerId).toBe(LI.id);
  });

  it('nothing is handed to somebody who must keep out: nobody else there is an alarm', () => {
    const story = new Story().record({ details: { againstPersonId: LI.id, againstKind: 'person' } });
    expect(story.refuse(WANG, { type: 'hand-over', note: '' })).toMatchObject({
      reason: 'no-person-for-level',
      details: { mayRole: 'complaint-manager' },
    });
    expect(story.run(CHEN, { type: 'take-over' }).entry.ownerId).toBe(CHEN.id);
  });

  it('neither approves nor signs nor calls back after stepping aside', () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(LI, propose).run(CHEN, recuse(CHEN));
    expect(story.refuse(CHEN, approve(story)).reason).toBe('recused');
    expect(story.refuse(CHEN, buildReply()).reason).toBe('recused');
    expect(story.refuse(CHEN, { type: 'return-for-rework', reason: '重办' }).reason).toBe('recused');
    expect(story.refuse(LI, recuse(CHEN)).reason).toBe('not-your-role');
    expect(story.entry.conflicts).toEqual([]);
  });

  it('somebody at the same level may take another out of it', () => {
    const deputy = { ...CHEN, id: toPersonId('p-deputy'), name: '副主任' };
    const story = new Story({ people: [...PEOPLE, deputy] }).record().run(CHEN, recuse(deputy));
    expect(story.entry.recusals).toMatchObject([{ personId: deputy.id, actor: { personId: CHEN.id } }]);
  });

  it('an owner who steps aside is followed by the next in the house', () => {
    const story = new Story().record().run(CHEN, { type: 'take-over' }).run(CHEN, recuse(CHEN));
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('complaint-manager');
    story.run(LI, { type: 'take-over' });
    expect(story.entry).toMatchObject({ ownerId: LI.id, ownerLevel: 2, conflicts: [] });
  });

  it('carries out no plan', () => {
    const story = new Story().record().run(LI, { type: 'take-over' }).run(CHEN, recuse(WANG));
    expect(story.refuse(LI, { ...propose, responsibleId: WANG.id } as EntryCommand)).toMatchObject({
      reason: 'recused',
      details: { field: 'responsibleId' },
    });
  });
});
