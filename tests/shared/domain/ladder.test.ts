// SPEC 5: who is asked, level by level, on packs with ladders of their own.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import type { EscalationReason } from '../../../shared/domain/vocabulary.ts';
import { CHEN, LI, PEOPLE, Story, WANG, ZHAO, buildReply } from './bank-fixture.ts';
import { signatureOn } from './closing-fixture.ts';
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
  acting,
  buildHotelPack,
  buildMakerPack,
  buildRoadPack,
  staff,
  tellUnder,
} from './ladder-fixture.ts';

const request = (reason: EscalationReason, amountFen: number | null = null): EntryCommand => ({
  type: 'request-escalation',
  reason,
  measure: amountFen === null ? null : { remedy: 'compensation', amountFen },
  note: '请示上级',
});
const confirm = (story: Story): EntryCommand => ({
  type: 'confirm-escalation',
  escalationId: story.entry.escalations.at(-1)!.escalationId,
  note: '',
});
const noDemand = { demand: { text: '要个说法', remedy: null, amountFen: null } };
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

describe('[AUT-4] nobody on file', () => {
  it('is refused aloud for the level that is meant, though one above it is held', () => {
    const people = HOTEL_STAFF.filter(({ roles }) => !roles.includes('deputy-head'));
    const story = tellUnder(hotel, people).record(noDemand, CLERK);
    story.run(ROOMS_HEAD, { type: 'take-over' });
    expect(story.refuse(ROOMS_HEAD, request('dissatisfied'))).toEqual({
      reason: 'no-person-for-level',
      rule: 'AUT-4',
      details: { mayRole: 'deputy-head', level: 3 },
    });
    expect(story.run(ROOMS_HEAD, request('beyond-authority', 500_001)).entry.escalations).toMatchObject([
      { toLevel: 4 },
    ]);
  });

  it('says so before anything is typed when no level above is held', () => {
    const story = tellUnder(hotel, [CLERK, ROOMS_HEAD]).record(noDemand, CLERK);
    story.run(ROOMS_HEAD, { type: 'take-over' });
    const up = listLawfulActions(story.entry, story.contextOf(ROOMS_HEAD)).find(
      ({ type }) => type === 'request-escalation',
    );
    expect(up).toMatchObject({ isAllowed: false, refusal: { reason: 'no-person-for-level' } });
  });
});

describe('[C-05] the head’s confirmation', () => {
  const asked = () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    return story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority'));
  };
  const submit = (story: Story): EntryCommand => ({
    type: 'submit-unconfirmed',
    escalationId: story.entry.escalations[0]!.escalationId,
    reason: '陈静及代行职务人员均联系不上',
  });
  const after = (story: Story, minutes: number) => ({
    ...story.contextOf(LI),
    now: toIsoInstant(toEpochMs(story.entry.escalations[0]!.requested.at) + minutes * 60_000),
  });

  it('is awaited for two hours', () => {
    const story = asked();
    expect(decideEntryCommand(submit(story), story.entry, after(story, 119))).toMatchObject({
      ok: false,
      error: {
        reason: 'confirmation-awaited',
        rule: 'C-05',
        details: { minutes: 120, mayRole: 'branch-head' },
      },
    });
    expect(decideEntryCommand(submit(story), story.entry, after(story, 120))).toMatchObject({
      ok: true,
      value: [
        { kind: 'progress-noted', payload: { text: '陈静及代行职务人员均联系不上' } },
        { kind: 'escalation-submitted', payload: { isUnconfirmed: true } },
      ],
    });
  });

  it('may be left out then: it leaves, marked as unconfirmed', () => {
    const policy = { ...BANK_BRANCH, unconfirmedAfterMinutes: 1 };
    const story = new Story({ policy }).record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority'));
    story.run(LI, submit(story));
    expect(story.entry).toMatchObject({ status: 'waiting-hq', conflicts: [] });
    expect(story.entry.escalations[0]).toMatchObject({ state: 'submitted', confirmed: null });
    expect(story.refuse(CHEN, confirm(story)).reason).toBe('already-done');
  });

  it('[SIG-3] [C-54] is given by whoever acts for the head, in that job and within the period', () => {
    const stand = acting(staff('receiver', '代行韩'), 'branch-head', 8);
    const people = [...PEOPLE.filter((each) => each !== CHEN), { ...CHEN, isActive: false }, stand];
    const story = new Story({ people }).record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' }).run(LI, request('beyond-authority'));
    story.run(stand, confirm(story), 'branch-head');
    expect(story.entry.escalations[0]).toMatchObject({
      state: 'submitted',
      confirmed: { actor: { personId: stand.id, role: 'branch-head' } },
    });
    const over = people.map((each) => (each === stand ? acting(stand, 'branch-head', 0) : each));
    const late = new Story({ people: over }).record();
    expect(late.refuse(WANG, { type: 'hand-over', note: '' })).toMatchObject({
      reason: 'no-person-for-level',
      details: { mayRole: 'branch-head' },
    });
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
