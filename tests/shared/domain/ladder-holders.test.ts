// SPEC 5, AUT-4: nobody is asked who is not there, and it is said aloud.
import { describe, expect, it } from 'vitest';

import { holdsRole } from '../../../shared/domain/holds-role.ts';
import { toUnitId } from '../../../shared/domain/ids.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { CHEN, LI, START, Story, WANG } from './bank-fixture.ts';
import {
  CLERK,
  HOTEL_STAFF,
  ROOMS_HEAD,
  acting,
  buildHotelPack,
  noDemand,
  request,
  staff,
  tellUnder,
} from './ladder-fixture.ts';

const hotel = buildHotelPack();

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

describe('[AUT-4] who counts as there', () => {
  const beyond = request('beyond-authority', 200_000);
  const nobody = {
    reason: 'no-person-for-level',
    rule: 'AUT-4',
    details: { mayRole: 'branch-head', level: 3 },
  };

  it('what leaves the branch needs somebody who confirms it', () => {
    const story = new Story({ people: [WANG, LI] }).record({}, LI);
    story.run(LI, { type: 'take-over' });
    expect(story.refuse(LI, beyond)).toEqual(nobody);
  });

  it('the head of another branch is not there', () => {
    const people = [WANG, LI, { ...CHEN, unitId: toUnitId('unit-elsewhere') }];
    const story = new Story({ people }).record({}, LI);
    story.run(LI, { type: 'take-over' });
    expect(story.refuse(LI, beyond)).toEqual(nobody);
  });

  it('[BANK-13] passing on is not offered where whoever is told of it is missing', () => {
    const story = new Story({ people: [WANG, LI] }).record();
    const handOver = listLawfulActions(story.entry, story.contextOf(WANG)).find(
      ({ type }) => type === 'hand-over',
    );
    expect(handOver).toEqual({ type: 'hand-over', isAllowed: false, refusal: nobody });
  });

  it('[C-54] who acts for the head does so from the first moment of the period up to its end', () => {
    const stand = acting(staff('receiver', '代行韩'), 'branch-head', 1);
    const at = (minutes: number) => toIsoInstant(toEpochMs(START) + minutes * 60_000);
    expect([-1, 0, 59, 60].map((minutes) => holdsRole(stand, 'branch-head', at(minutes)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
