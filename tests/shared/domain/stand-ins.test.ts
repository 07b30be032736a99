// Who acts for whom, for how long, and who may say so (SIG-3, C-54).
import { describe, expect, it } from 'vitest';

import { decideStandIn, listStandInRoles } from '../../../shared/domain/decide-stand-in.ts';
import type { AppointStandInCommand } from '../../../shared/domain/decide-stand-in.ts';
import type { DecideContext, Person } from '../../../shared/domain/decide-context.ts';
import type { EventDraft, StoredEvent } from '../../../shared/domain/events.ts';
import { findStoodInFor, holdsRole } from '../../../shared/domain/holds-role.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import {
  computeAppointmentDigest,
  foldStandIns,
  STAND_IN_DAYS,
  withStandIns,
} from '../../../shared/domain/stand-ins.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { buildContext, CHEN, LI, makeId, PEOPLE, stampEvent, START, toActor, WANG } from './bank-fixture.ts';

const DAY_MS = 86_400_000;
const at = (days: number) => toIsoInstant(toEpochMs(START) + days * DAY_MS);
const HEAD = toActor(CHEN);

const appoint = (override: Partial<AppointStandInCommand> = {}): AppointStandInCommand => ({
  type: 'appoint-stand-in',
  personId: LI.id,
  role: 'branch-head',
  fromAt: at(1),
  toAt: at(8),
  note: '年休假',
  ...override,
});

function decide(command: Parameters<typeof decideStandIn>[0], override: Partial<DecideContext> = {}) {
  return decideStandIn(command, buildContext({ actor: HEAD, freshId: makeId(7), ...override }));
}

/** The facts of commands that must be accepted, each told at its day. */
function tell(...steps: readonly (readonly [number, EventDraft])[]): readonly StoredEvent[] {
  return steps.map(([day, draft], index) => stampEvent(draft, { n: index + 1, at: at(day), actor: HEAD }));
}

function draftOf(command: AppointStandInCommand): EventDraft {
  const decided = decide(command);
  if (!decided.ok) throw new Error(decided.error.reason);
  return decided.value[0]!;
}

const staffAfter = (facts: readonly StoredEvent[]) =>
  withStandIns(PEOPLE, foldStandIns(facts, PEOPLE, BANK_BRANCH));
const revocation: EventDraft = {
  kind: 'stand-in-revoked',
  entryId: null,
  payload: { appointmentId: makeId(7) },
};
const holdsAt = (people: readonly Person[], day: number) =>
  holdsRole(
    people.find(({ id }) => id === LI.id)!,
    'branch-head',
    at(day),
  );

describe('decideStandIn', () => {
  it('[SIG-3] [C-54] writes whom the head appointed, in whose stead, from when until when', () => {
    expect(decide(appoint())).toEqual({
      ok: true,
      value: [
        {
          kind: 'stand-in-appointed',
          entryId: null,
          payload: {
            appointmentId: makeId(7),
            personId: LI.id,
            role: 'branch-head',
            forPersonId: CHEN.id,
            fromAt: at(1),
            toAt: at(8),
            note: '年休假',
          },
        },
      ],
    });
  });

  it('[C-54] in another job stands in for whoever holds that job', () => {
    expect(draftOf(appoint({ personId: WANG.id, role: 'complaint-manager' }))).toMatchObject({
      payload: { forPersonId: LI.id },
    });
    expect(listStandInRoles(BANK_BRANCH)).toEqual(['branch-head', 'complaint-manager']);
  });

  const refused: readonly (readonly [
    string,
    Partial<AppointStandInCommand>,
    Partial<DecideContext>,
    Partial<Refusal>,
  ])[] = [
    ['somebody who is not the head', {}, { actor: toActor(LI) }, { reason: 'not-your-role', rule: 'C-54' }],
    ['themselves', { personId: CHEN.id }, {}, { reason: 'stand-in-holds-job' }],
    ['who holds the job anyway', { role: 'complaint-manager' }, {}, { reason: 'stand-in-holds-job' }],
    [
      'who is not there',
      { personId: toPersonId('p-nobody') },
      {},
      { reason: 'invalid-input', details: { field: 'personId' } },
    ],
    [
      'who has left',
      {},
      { people: PEOPLE.map((each) => ({ ...each, isActive: each.id !== LI.id })) },
      { reason: 'invalid-input' },
    ],
    [
      'in a job that signs nothing',
      { role: 'receiver', personId: WANG.id },
      {},
      { reason: 'invalid-input', details: { field: 'role' } },
    ],
    ['for no time', { toAt: at(1) }, {}, { reason: 'stand-in-period' }],
    ['for a time that is over', { fromAt: at(-3), toAt: START }, {}, { reason: 'stand-in-period' }],
    [
      'for longer than a month',
      { toAt: at(1 + STAND_IN_DAYS + 1) },
      {},
      { reason: 'stand-in-period', details: { days: 31 } },
    ],
  ];
  it.each(refused)('[C-54] refuses to appoint %s', (_who, command, context, refusal) => {
    expect(decide(appoint(command), context)).toMatchObject({ ok: false, error: refusal });
  });

  it('[C-54] lets a whole month through, its last day included', () => {
    expect(decide(appoint({ toAt: at(1 + STAND_IN_DAYS) })).ok).toBe(true);
  });

  it('[C-54] whoever stands in for the head appoints nobody', () => {
    const people = staffAfter(tell([0, draftOf(appoint({ fromAt: START }))]));
    const context = { people, actor: toActor(LI, 'branch-head'), now: at(2) };
    expect(decide(appoint({ personId: WANG.id, fromAt: at(9), toAt: at(10) }), context)).toMatchObject({
      error: { reason: 'stand-in-passes-on' },
    });
  });

  it('[C-54] one at a time in a job, one after the other without a gap; a period taken back is free again', () => {
    const people = staffAfter(tell([0, draftOf(appoint())]));
    const second = (fromAt: number, toAt: number, staff = people) =>
      decide(appoint({ personId: WANG.id, fromAt: at(fromAt), toAt: at(toAt) }), { people: staff });
    expect(second(7, 9)).toMatchObject({ error: { reason: 'stand-in-overlaps' } });
    expect(second(8, 9).ok).toBe(true);
    expect(second(0, 1).ok).toBe(true);
    const back = staffAfter(tell([0, draftOf(appoint())], [3, revocation]));
    expect(second(3, 4, back).ok).toBe(true);
    expect(second(2, 4, back)).toMatchObject({ error: { reason: 'stand-in-overlaps' } });
  });

  it('[C-54] takes back what runs or lies ahead, once, and nothing that is over or unknown', () => {
    const people = staffAfter(tell([0, draftOf(appoint())]));
    const revoke = (now: number, staff: readonly Person[] = people, actor = HEAD) =>
      decide({ type: 'revoke-stand-in', appointmentId: makeId(7) }, { people: staff, now: at(now), actor });
    expect(revoke(2)).toEqual({ ok: true, value: [revocation] });
    expect(revoke(0).ok).toBe(true);
    expect(revoke(8)).toMatchObject({ error: { reason: 'stand-in-over' } });
    expect(revoke(2, PEOPLE)).toMatchObject({ error: { reason: 'stand-in-over' } });
    expect(revoke(2, people, toActor(LI))).toMatchObject({ error: { reason: 'not-your-role' } });
  });
});

describe('foldStandIns', () => {
  it('[SIG-3] [C-54] gives the job from the beginning of the period to its end, the end outside it', () => {
    const people = staffAfter(tell([0, draftOf(appoint())]));
    expect([0, 1, 7, 8].map((day) => holdsAt(people, day))).toEqual([false, true, true, false]);
    expect(findStoodInFor(people, LI.id, 'branch-head', at(1))).toMatchObject({ id: CHEN.id });
    expect(findStoodInFor(people, LI.id, 'branch-head', at(8))).toBeNull();
    expect(findStoodInFor(people, CHEN.id, 'branch-head', at(1))).toBeNull();
  });

  it('[C-54] ends with being taken back, in whatever order the facts came in', () => {
    const facts = tell([0, draftOf(appoint())], [3, revocation]);
    for (const order of [facts, facts.toReversed()]) {
      expect([2, 3].map((day) => holdsAt(staffAfter(order), day))).toEqual([true, false]);
    }
  });

  it('[C-54] never reaches back before it was said, and counts from the head alone', () => {
    const late = tell([4, draftOf(appoint())]);
    expect([3, 4].map((day) => holdsAt(staffAfter(late), day))).toEqual([false, true]);
    const byOther = late.map((event) => ({ ...event, actor: toActor(LI, 'branch-head') }));
    expect(foldStandIns(byOther, PEOPLE, BANK_BRANCH)).toEqual([]);
    const takenBackByOther = tell([0, draftOf(appoint())], [3, revocation]).map((event, index) =>
      index === 0 ? event : { ...event, actor: toActor(LI) },
    );
    expect(holdsAt(staffAfter(takenBackByOther), 5)).toBe(true);
  });

  it('[SIG-3] head office’s own appointment names the first holder of the job', () => {
    const people = PEOPLE.map((each) =>
      each.id === LI.id
        ? { ...each, actingFor: { role: 'branch-head' as const, fromAt: at(0), toAt: at(2) } }
        : each,
    );
    expect(findStoodInFor(people, LI.id, 'branch-head', at(1))).toMatchObject({ id: CHEN.id });
    expect(holdsAt(people, 2)).toBe(false);
  });

  it('[L7] what is confirmed differs with whom, in which job, from when and until when', () => {
    const base = appoint();
    const digests = [
      base,
      appoint({ personId: WANG.id }),
      appoint({ role: 'complaint-manager' }),
      appoint({ fromAt: at(2) }),
      appoint({ toAt: at(9) }),
    ].map(computeAppointmentDigest);
    expect(new Set(digests).size).toBe(5);
    expect(computeAppointmentDigest(appoint({ note: '' }))).toBe(digests[0]);
  });
});
