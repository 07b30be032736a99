// SPEC 3, 4 and 7: what holds for every sequence of commands, under ladders of different kinds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ENTRY_COMMAND_TYPES } from '../../../shared/domain/commands.ts';
import type { EntryCommandType } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import { isOpen } from '../../../shared/domain/applied.ts';
import { decideEntryCommand } from '../../../shared/domain/decide-entry-command.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { isRecused } from '../../../shared/domain/recusal.ts';
import { listLawfulActions } from '../../../shared/domain/lawful-actions.ts';
import type { Channel, Role } from '../../../shared/domain/vocabulary.ts';
import { WAITING_FOR, computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { makeCommand, makeDraw } from './arbitrary-command.ts';
import { HISTORY_SEED } from './arbitrary-history.ts';
import { PEOPLE, ZHAO } from './bank-fixture.ts';
import type { Story } from './bank-fixture.ts';
import {
  HOTEL_STAFF,
  MAKER_STAFF,
  ROAD_STAFF,
  buildHotelPack,
  buildMakerPack,
  buildRoadPack,
  tellUnder,
} from './ladder-fixture.ts';

type House = { readonly policy: PolicyPack; readonly people: readonly Person[] };
const HOUSES: Readonly<Record<string, House>> = {
  bank: { policy: BANK_BRANCH, people: PEOPLE },
  hotel: { policy: buildHotelPack(), people: HOTEL_STAFF },
  road: { policy: buildRoadPack(), people: ROAD_STAFF },
  maker: { policy: buildMakerPack(), people: MAKER_STAFF },
};

/** Drawn more often, or hardly any history would climb. */
const DRIVING: readonly EntryCommandType[] = [
  'hand-over',
  'take-over',
  'give-reply',
  'request-escalation',
  'request-escalation',
  'confirm-escalation',
  'propose-plan',
  'endorse-plan',
  'approve-plan',
  'give-instruction',
  'sign-off',
];
/** What brings an entry on; a note in the margin does not. */
const MOVES: readonly EntryCommandType[] = [
  ...DRIVING,
  'return-plan',
  'decline-escalation',
  'answer-question',
  'return-for-rework',
  'follow-up',
];

const LONGEST = 14;
/** Four houses make 10,000 histories of each law. */
const HISTORIES_PER_HOUSE = 2_500;
const arbitrarySeeds = fc.record({
  seeds: fc.array(fc.nat(), { minLength: 1, maxLength: LONGEST, size: 'max' }),
  isSibling: fc.boolean(),
});
type Given = { readonly seeds: readonly number[]; readonly isSibling: boolean };

/** People of all jobs try commands one after another; of a few tries the first accepted one counts. */
function tellHistory({ policy, people }: House, { seeds, isSibling }: Given): Story {
  const story = tellUnder(policy, people);
  const actors = [...people, ZHAO].flatMap((who) => who.roles.map((role) => ({ who, role })));
  story.record(
    {
      channel: 'phone' satisfies Channel,
      details: isSibling ? { againstKind: 'other-department', againstDepartment: 'kitchen' } : {},
    },
    people[0],
  );
  for (const seed of seeds) {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const draw = makeDraw(seed + attempt * 7_919);
      const { who, role } = draw(actors);
      const type = draw([draw(ENTRY_COMMAND_TYPES), draw(DRIVING), draw(DRIVING)]);
      const command = makeCommand(type, story.entry, draw);
      if (!decideEntryCommand(command, story.entry, story.contextOf(who, role)).ok) continue;
      story.run(who, command, role);
      break;
    }
  }
  return story;
}

/** The people who can bring the entry on now, with the job in which they can. */
function listMovers({ people }: House, story: Story): readonly Role[] {
  return people.flatMap((who) =>
    who.roles.filter((role) =>
      listLawfulActions(story.entry, story.contextOf(who, role)).some(
        ({ type, isAllowed }) => isAllowed && MOVES.includes(type),
      ),
    ),
  );
}

describe.each(Object.entries(HOUSES))('under the ladder of %s', { timeout: 300_000 }, (_name, house) => {
  const told = new Map<string, Story>();
  const tell = (given: Given) => {
    const key = JSON.stringify(given);
    const known = told.get(key) ?? tellHistory(house, given);
    told.set(key, known);
    return known;
  };
  const check = (law: (story: Story) => void) => {
    fc.assert(
      fc.property(arbitrarySeeds, (given) => law(tell(given))),
      { numRuns: HISTORIES_PER_HOUSE, seed: HISTORY_SEED },
    );
  };

  it('[BANK-15] [AUT-4] every open entry waits for a named job, and somebody in the house can bring it on', () => {
    const seen = new Set<Entry['status']>();
    check((story) => {
      const { entry } = story;
      seen.add(entry.status);
      const waiting = computeWaitingFor(entry, house.policy);
      expect(WAITING_FOR).toContain(waiting);
      expect(waiting === 'nobody').toBe(!isOpen(entry));
      // Whoever must keep out leaves the others; all of them may have to (CAP-5).
      const isStaffed = house.people.every(({ id }) => !isRecused(entry, id));
      if (waiting === 'nobody' || waiting === 'head-office' || !isStaffed) return;
      expect(house.people.flatMap(({ roles }) => roles)).toContain(waiting);
      expect(listMovers(house, story)).not.toEqual([]);
    });
    expect(seen.size).toBeGreaterThan(4);
  });

  it('refuses whatever the guard refuses, for the same reason, and lists the same', () => {
    let refused = 0;
    check((story) => {
      const { entry } = story;
      const draw = makeDraw(story.events.length * 31 + entry.plans.length);
      for (const who of [...house.people, ZHAO]) {
        const context = story.contextOf(who);
        const type = draw(ENTRY_COMMAND_TYPES);
        const guard = guardEntryCommand(type, entry, context);
        const listed = listLawfulActions(entry, context).find((each) => each.type === type);
        if (listed !== undefined) expect(listed).toEqual({ type, isAllowed: guard === null, refusal: guard });
        if (guard === null) continue;
        refused += 1;
        const outcome = decideEntryCommand(makeCommand(type, entry, draw), entry, context);
        expect(outcome).toEqual({ ok: false, error: guard });
      }
    });
    expect(refused).toBeGreaterThan(200);
  });

  it('[AUT-3] climbs by dissatisfaction one branch level at a time, and folds what it decides', () => {
    let climbed = 0;
    check((story) => {
      expect(story.entry.conflicts).toEqual([]);
      for (const { reason, isOutbound, toLevel, requested } of story.entry.escalations) {
        if (reason !== 'dissatisfied' || isOutbound) continue;
        const before = story.events.filter(({ hlc }) => hlc.counter < findCounter(story, requested.eventId));
        const stood = Math.max(ownerLevelOf(before), levelIn(house, requested.actor.role));
        expect(toLevel).toBe(stood + 1);
        climbed += 1;
      }
    });
    expect(climbed).toBeGreaterThan(5);
  });
});

/** Place of a fact in the story. */
function findCounter(story: Story, eventId: string): number {
  return story.events.find(({ id }) => id === eventId)?.hlc.counter ?? 0;
}

/** The owner's level after these facts, counted apart from the fold. */
function ownerLevelOf(events: Story['events']): number {
  const asked = new Map<string, number>();
  let level = 1;
  for (const { kind, payload } of events as readonly { kind: string; payload: Record<string, unknown> }[]) {
    if (kind === 'entry-received') level = payload['ownerLevel'] as number;
    if (kind === 'handed-over') level = payload['toLevel'] as number;
    if (kind === 'taken-over') level = payload['level'] as number;
    if (kind === 'escalation-requested' && payload['isOutbound'] === false) {
      asked.set(payload['escalationId'] as string, payload['toLevel'] as number);
    }
    if (kind === 'escalation-confirmed') level = asked.get(payload['escalationId'] as string) ?? level;
  }
  return level;
}

function levelIn({ policy }: House, role: Role): number {
  return policy.ladder.find((each) => each.role === role)?.level ?? 1;
}
