// SPEC 5: who is asked, level by level, on packs with ladders of their own.
import { describe, expect, it } from 'vitest';

import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { findStandingInstruction } from '../../../shared/domain/open-escalation.ts';
import { findApproverRole } from '../../../shared/domain/plan-approver.ts';
import { computeStand } from '../../../shared/domain/reachable-level.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, Story, WANG, ZHAO, buildReply, tellEscalated } from './bank-fixture.ts';
import { addFact, signatureOn } from './closing-fixture.ts';
import {
  BOSS,
  BRANCH,
  CLERK,
  DESK,
  HOTEL_STAFF,
  MAKER_STAFF,
  ROAD_STAFF,
  ROOMS_DEPUTY,
  ROOMS_HEAD,
  SELLER,
  SUPERVISOR,
  buildHotelPack,
  buildMakerPack,
  buildRoadPack,
  confirm,
  noDemand,
  request,
  tellUnder,
} from './ladder-fixture.ts';

const hotel = buildHotelPack();
const words = buildReply({ isCustomerSatisfied: false });

describe('dissatisfaction', () => {
  it('[HOTEL-08] [HOTEL-09] [HOTEL-10] [AUT-3] climbs from receiver to general manager, each step on record', () => {
    const story = tellUnder(hotel, HOTEL_STAFF).record(noDemand, CLERK).run(CLERK, words);
    const climb = [
      [CLERK, ROOMS_HEAD],
      [ROOMS_HEAD, ROOMS_DEPUTY],
      [ROOMS_DEPUTY, BOSS],
    ] as const;
    for (const [asks, takes] of climb) {
      story.run(asks, request('dissatisfied'));
      expect(computeWaitingFor(story.entry, hotel)).toBe(takes.roles[0]);
      story.run(takes, confirm(story)).run(takes, words);
      expect(story.entry).toMatchObject({ ownerId: takes.id, status: 'replied' });
    }
    expect(story.entry.escalations.map(({ reason, toLevel }) => [reason, toLevel])).toEqual([
      ['dissatisfied', 2],
      ['dissatisfied', 3],
      ['dissatisfied', 4],
    ]);
    expect(story.refuse(BOSS, request('dissatisfied'))).toMatchObject({ reason: 'top-of-ladder' });
    expect(story.refuse(ROOMS_HEAD, signatureOn(story))).toMatchObject({
      reason: 'not-your-role',
      details: { mayRole: 'general-manager' },
    });
  });

  it('[AUT-3] passes over no level, however much is demanded', () => {
    const story = tellUnder(hotel, HOTEL_STAFF).record({}, CLERK).run(CLERK, words);
    story.run(CLERK, request('dissatisfied', 400_000));
    expect(story.entry.escalations[0]).toMatchObject({ toLevel: 2 });
  });

  it('[MFR-15] with an instruction goes to the level of head office above the one that gave it', () => {
    const story = tellUnder(buildMakerPack(), MAKER_STAFF).record(noDemand, SELLER);
    story.run(BRANCH, { type: 'take-over' }).run(BRANCH, request('dissatisfied'));
    expect(story.entry.escalations[0]).toMatchObject({ toLevel: 3, state: 'submitted' });
    const { escalationId } = story.entry.escalations[0]!;
    const measure = { remedy: 'explanation', amountFen: null } as const;
    story.run(ZHAO, {
      type: 'give-instruction',
      escalationId,
      measure,
      conveyText: '说明',
      internalNote: '',
    });
    story.run(BRANCH, words).run(BRANCH, request('dissatisfied'));
    expect(story.entry.escalations[1]).toMatchObject({ toLevel: 4, state: 'submitted' });
    story.run(ZHAO, {
      type: 'give-instruction',
      escalationId: story.entry.escalations[1]!.escalationId,
      measure: { remedy: 'apology', amountFen: null },
      conveyText: '致歉',
      internalNote: '',
    });
    expect(findStandingInstruction(story.entry)).toMatchObject({ conveyText: '致歉' });
  });
});

describe('authority', () => {
  it('[HOTEL-09] [HOTEL-23] a demand above the grant blocks the answer and offers the way up', () => {
    const story = tellUnder(hotel, HOTEL_STAFF).record({}, CLERK);
    const dear = buildReply({ measure: { remedy: 'compensation', amountFen: 10_001 } });
    expect(story.refuse(CLERK, dear)).toEqual({
      reason: 'beyond-authority',
      rule: 'HOTEL-23',
      details: {
        role: 'receiver',
        remedy: 'compensation',
        severity: 'general',
        amountFen: 10_001,
        maxAmountFen: 10_000,
        mayRole: 'department-head',
        mayLevel: 2,
        isOutbound: false,
      },
    });
    const up = listLawfulActions(story.entry, story.contextOf(CLERK)).find(
      ({ type }) => type === 'request-escalation',
    );
    expect(up).toMatchObject({ isAllowed: true });
    expect(hotel.escalationReasons.map(({ reason }) => reason)).toContain('beyond-authority');
  });

  it('[AUT-1] [HOTEL-10] what is beyond a level goes to the level that may', () => {
    const story = tellUnder(hotel, HOTEL_STAFF).record(noDemand, CLERK);
    story.run(ROOMS_HEAD, { type: 'take-over' }).run(ROOMS_HEAD, request('beyond-authority', 500_001));
    expect(story.entry.escalations[0]).toMatchObject({ toLevel: 4, isOutbound: false });
  });
});

describe('reasons with a way of their own', () => {
  const road = buildRoadPack();
  const atDesk = () =>
    tellUnder(road, ROAD_STAFF).record(noDemand, ROAD_STAFF[0]).run(ROAD_STAFF[0]!, {
      type: 'hand-over',
      note: '',
    });

  it('[ROAD-26] overdue goes to the supervisor', () => {
    expect(atDesk().run(DESK, request('overdue')).entry.escalations[0]).toMatchObject({ toLevel: 2 });
  });

  it('[ROAD-04] what is major goes to the head of the department, and only that', () => {
    const story = atDesk().run(DESK, request('severity'));
    expect(story.entry.escalations[0]).toMatchObject({ toLevel: 2 });
    const grave = atDesk().run(DESK, { type: 'assess', severity: 'major', note: '' });
    expect(grave.run(DESK, request('severity')).entry.escalations[0]).toMatchObject({ toLevel: 3 });
  });

  it('[ROAD-26] from the supervisor itself goes to the level above, not to the same desk', () => {
    const story = atDesk().run(DESK, request('overdue'));
    story.run(SUPERVISOR, confirm(story)).run(SUPERVISOR, request('overdue'));
    expect(story.entry.escalations.map(({ toLevel }) => toLevel)).toEqual([2, 3]);
  });

  it('[MFR-18] what a supplier answers for goes to the deputy head, without a confirmation nobody asks for', () => {
    const story = tellUnder(buildMakerPack(), MAKER_STAFF).record(noDemand, SELLER);
    story.run(SELLER, request('third-party'));
    expect(story.entry.escalations[0]).toMatchObject({
      toLevel: 4,
      isOutbound: true,
      isConfirmationNeeded: false,
      confirmed: null,
      state: 'submitted',
    });
    expect(story.entry.conflicts).toEqual([]);
    expect(computeWaitingFor(story.entry, buildMakerPack())).toBe('head-office');
  });

  it('refuses a reason that the policy does not know', () => {
    const few = buildRoadPack({ escalationReasons: [{ reason: 'overdue', rule: 'ROAD-26' }] });
    const story = tellUnder(few, ROAD_STAFF).record(noDemand, DESK);
    expect(story.refuse(DESK, request('special'))).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'reason' },
    });
  });
});

describe('where a matter stands', () => {
  const managed = () => new Story().record().run(WANG, { type: 'hand-over', note: '' });

  it('[AUT-1] with its owner, or with whoever asks where that is higher', () => {
    const story = managed().run(LI, { type: 'take-over' });
    expect(computeStand(story.entry, story.contextOf(CHEN))).toBe(3);
    story.run(CHEN, { type: 'take-over' });
    expect(computeStand(story.entry, story.contextOf(LI))).toBe(3);
  });

  it('[BANK-02] the head does not act for somebody who stands higher', () => {
    const story = tellUnder(hotel, HOTEL_STAFF).record(noDemand, CLERK);
    story.run(ROOMS_DEPUTY, { type: 'take-over' });
    expect(story.refuse(ROOMS_HEAD, words)).toMatchObject({ reason: 'not-the-owner' });
  });

  it('[BANK-15] two requests are not under way at once', () => {
    const story = managed().run(LI, { type: 'take-over' });
    story.run(LI, request('beyond-authority', 200_000));
    expect(story.refuse(LI, request('special'))).toEqual({
      reason: 'escalation-open',
      rule: 'BANK-15',
      details: { state: 'requested' },
    });
  });

  it('[BANK-27] [SIG-4] what merging leaves unconfirmed has not been submitted', () => {
    const { events } = tellEscalated();
    const entry = foldEntry(events.filter(({ kind }) => kind !== 'escalation-confirmed'))!;
    expect(entry.status).not.toBe('waiting-hq');
    expect(entry.conflicts).toMatchObject([{ kind: 'unlawful', eventKind: 'escalation-submitted' }]);
  });

  it('[SIG-4] a plan waits for a job above its proposer, however small it is', () => {
    const story = managed().run(LI, { type: 'take-over' });
    story.run(LI, {
      type: 'propose-plan',
      measure: { remedy: 'compensation', amountFen: 10_000 },
      text: '赔偿一百元',
    });
    expect(findApproverRole(story.entry.plans[0]!, story.entry, BANK_BRANCH)).toBe('branch-head');
  });
});

describe('while head office has it', () => {
  it('[C-06] what was delivered is not reported by telephone any more', () => {
    const story = tellEscalated();
    const { escalationId } = story.entry.escalations[0]!;
    addFact(story, ZHAO, 'escalation-delivered', { escalationId });
    expect(guardEntryCommand('record-phone-report', story.entry, story.contextOf(LI))).toMatchObject({
      reason: 'wrong-state',
    });
  });

  it('[AUT-6] instructs without waiting for the answer to its question', () => {
    const story = tellEscalated();
    const { escalationId } = story.entry.escalations[0]!;
    story.run(ZHAO, { type: 'return-escalation', escalationId, question: '损失金额是多少？' });
    story.run(ZHAO, {
      type: 'give-instruction',
      escalationId,
      measure: { remedy: 'explanation', amountFen: null },
      conveyText: '说明',
      internalNote: '',
    });
    expect(story.entry.escalations).toMatchObject([{ state: 'instructed' }]);
  });
});

describe('[ROAD-28] [C-29] first inquiry', () => {
  it('only passes on where the policy says so, and nobody is told besides', () => {
    const story = tellUnder(buildRoadPack(), ROAD_STAFF).record(noDemand, ROAD_STAFF[0]);
    const [receiver] = ROAD_STAFF;
    expect(computeWaitingFor(story.entry, buildRoadPack())).toBe('receiver');
    expect(story.refuse(receiver!, buildReply())).toEqual({
      reason: 'forward-first',
      rule: 'ROAD-28',
      details: { mayRole: 'front-desk' },
    });
    story.run(receiver!, { type: 'hand-over', note: '' });
    expect(story.entry).toMatchObject({ ownerId: DESK.id, ownerLevel: 1, headInformed: null });
    expect(computeWaitingFor(story.entry, buildRoadPack())).toBe('front-desk');
    expect(story.run(DESK, buildReply()).entry.status).toBe('replied');
  });

  it('is the front desk’s own when it received the matter itself', () => {
    const story = tellUnder(buildRoadPack(), ROAD_STAFF).record(noDemand, DESK);
    expect(story.refuse(DESK, { type: 'hand-over', note: '' }).reason).toBe('wrong-state');
    expect(story.run(DESK, request('overdue')).entry.escalations).toMatchObject([{ toLevel: 2 }]);
    story.run(SUPERVISOR, confirm(story));
    expect(story.entry).toMatchObject({ ownerId: SUPERVISOR.id, ownerLevel: 2 });
  });

  it('[MFR-08] keeps a matter to the end: it asks, and still tells the customer', () => {
    const story = tellUnder(buildMakerPack(), MAKER_STAFF).record(noDemand, SELLER);
    expect(story.refuse(SELLER, { type: 'hand-over', note: '' }).reason).toBe('wrong-state');
    story.run(SELLER, request('beyond-authority')).run(BRANCH, confirm(story));
    expect(story.entry).toMatchObject({ ownerId: BRANCH.id, ownerLevel: 2 });
    expect(story.run(SELLER, buildReply()).entry.status).toBe('replied');
  });
});
