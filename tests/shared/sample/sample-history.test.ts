// A house to try for each policy: a believable year, decided by the policy itself.
import { describe, expect, it } from 'vitest';

import { listDayPageSignatures, listMonthPageSignatures } from '../../../shared/domain/check-page.ts';
import { composeDaySheet } from '../../../shared/domain/day-sheet.ts';
import { toLocalTime } from '../../../shared/domain/local-time.ts';
import { computeDeadlines, toClockFacts } from '../../../shared/domain/compute-deadlines.ts';
import { computeMissedDuties } from '../../../shared/domain/compute-duties.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toEventId } from '../../../shared/domain/ids.ts';
import { isEnded } from '../../../shared/domain/vocabulary.ts';
import { loadChinaCalendar } from '../../../shared/domain/working-calendar.ts';
import { toEpochMs } from '../../../shared/lib/instant.ts';
import { makeUuidV7 } from '../../../shared/lib/uuid.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { composeSampleHistory } from '../../../shared/sample/compose-sample-history.ts';
import { findSampleHouse, SAMPLE_HOUSES } from '../../../shared/sample/sample-houses.ts';
import type { SampleFact } from '../../../shared/sample/sample-story.ts';
import { SAMPLE_ENTRY_COUNT } from '../../../shared/sample/sample-times.ts';
import { createSeededRandom } from '../../support/fake-clock.ts';
import { local } from '../domain/build-clock-fact.ts';
import { buildStoredEvent } from './to-stored-event.ts';

/** A working Tuesday, late in the morning. */
const NOW = local('2026-11-24 10:40');
const calendar = loadChinaCalendar();

function compose(packId: string): readonly SampleFact[] {
  const house = findSampleHouse(packId);
  const policy = BUILT_IN_PACKS.find(({ id }) => id === packId);
  if (house === null || policy === undefined) throw new Error(`No house for [${packId}]`);
  const random = createSeededRandom(7);
  return composeSampleHistory({
    house,
    policy,
    calendar,
    now: NOW,
    takeBytes: (count) => random.bytes(count),
  });
}

function toEvents(packId: string): readonly StoredEvent[] {
  const house = findSampleHouse(packId)!;
  return compose(packId).map((fact, index): StoredEvent => {
    const id = toEventId(makeUuidV7(toEpochMs(fact.at), fact.idBytes));
    return buildStoredEvent(fact, { id, seq: index + 1, unitId: house.unit.id });
  });
}

/** The entries of the sample as a store would fold them, each with its facts. */
function foldAll(packId: string) {
  const byEntry = Map.groupBy(toEvents(packId), ({ entryId }) => entryId);
  return [...byEntry.values()].flatMap((own) => {
    const entry = foldEntry(own);
    return entry === null ? [] : [{ entry, own }];
  });
}

describe.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))(
  'a house to try under %s',
  (id, policy) => {
    const house = findSampleHouse(id)!;

    it('[NUM-1] has a year of entries in the order of their numbers, and nothing after now', () => {
      const facts = compose(id);
      const received = facts.filter(({ draft }) => draft.kind === 'entry-received');
      expect(received).toHaveLength(SAMPLE_ENTRY_COUNT);
      const numbers = received.map(({ draft }) =>
        draft.kind === 'entry-received' ? draft.payload.number : '',
      );
      expect(numbers).toEqual(numbers.toSorted());
      expect(new Set(numbers).size).toBe(SAMPLE_ENTRY_COUNT);
      const times = facts.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      expect(times.at(-1)! <= NOW).toBe(true);
      expect(toEpochMs(NOW) - toEpochMs(times[0]!)).toBeGreaterThan(350 * 86_400_000);
    });

    it('folds without a conflict, and every signature is of what stands there', () => {
      for (const { entry, own } of foldAll(id)) {
        expect(entry.conflicts, entry.number).toEqual([]);
        const signed = own.findLast(({ kind }) => kind === 'signed-off');
        if (signed === undefined) continue;
        const { digest } = signed.payload as { readonly digest: string };
        expect(digest, entry.number).toBe(computeContentDigest(entry));
      }
    });

    it('has closed, answered, open, due, overdue and escalated ones', () => {
      const all = foldAll(id);
      expect(all).toHaveLength(SAMPLE_ENTRY_COUNT);
      const rules = { policy, unit: house.unit, calendar, now: NOW };
      const states = all.map(({ entry, own }) => ({
        status: entry.status,
        isEscalated: entry.escalations.length > 0,
        deadlines: isEnded(entry.status) ? [] : computeDeadlines(toClockFacts(own), rules),
      }));
      const count = (isSo: (state: (typeof states)[number]) => boolean) => states.filter(isSo).length;
      expect(count(({ status }) => status === 'closed')).toBeGreaterThanOrEqual(50);
      expect(count(({ status }) => status === 'registered')).toBeGreaterThanOrEqual(2);
      expect(count(({ status }) => status === 'in-handling')).toBeGreaterThanOrEqual(2);
      expect(count(({ isEscalated }) => isEscalated)).toBeGreaterThanOrEqual(2);
      expect(count(({ status }) => status === 'replied' || status === 'follow-up')).toBeGreaterThanOrEqual(1);
      expect(count(({ deadlines }) => deadlines.length > 0)).toBeGreaterThanOrEqual(1);
    });

    it('[DUE-7] did its periodic duties, all but those of the last two days', () => {
      const facts = compose(id);
      const done = facts.flatMap(({ at, draft }) =>
        draft.kind === 'duty-done' ? [{ ...draft.payload, at }] : [],
      );
      const context = { policy, unit: house.unit, calendar, now: NOW };
      const since = '2026-08-24';
      const missed = computeMissedDuties(since, done, context);
      expect(missed.filter(({ dueAt }) => dueAt < local('2026-11-22 00:00'))).toEqual([]);
      const turns = computeMissedDuties(since, [], context);
      expect(missed.length).toBeLessThanOrEqual(3);
      expect(done.length + missed.length).toBeGreaterThanOrEqual(turns.length);
    });

    it('[SIG-2] signed the pages of the days that are over, and each signature still holds today', () => {
      const events = toEvents(id);
      const byEntry = Map.groupBy(events, ({ entryId }) => entryId);
      const entries = foldAll(id).map(({ entry }) => ({ entry, events: byEntry.get(entry.id) ?? [] }));
      const ofRegister = entries.filter(({ entry }) => entry.book === 'register');
      const signatures = listDayPageSignatures(events, 'register');
      const days = new Set(ofRegister.map(({ entry }) => toLocalTime(entry.received.at).on));
      const sheets = [...days].map((on) =>
        composeDaySheet({ unitId: house.unit.id, book: 'register', on }, ofRegister, signatures),
      );
      const unsigned = sheets.filter(({ state }) => state !== 'signed').map(({ page }) => page.on);
      const today = toLocalTime(NOW).on;
      expect(unsigned.filter((on) => on < '2026-11-18')).toEqual([]);
      expect(unsigned.filter((on) => on < today).length).toBeGreaterThanOrEqual(1);
      expect(listMonthPageSignatures(events, 'register').length).toBeGreaterThanOrEqual(9);
    });

    it('takes no praise to head office', () => {
      const escalated = foldAll(id).filter(({ entry }) => entry.escalations.length > 0);
      expect(escalated.map(({ entry }) => entry.entryKind).filter((kind) => kind !== 'complaint')).toEqual(
        [],
      );
    });

    it('is the same for the same day', () => {
      expect(compose(id)).toEqual(compose(id));
    });

    it('has somebody for every job of the branch', () => {
      const held = new Set(house.people.flatMap(({ roles }) => roles));
      const wanted = policy.ladder.filter(({ scope }) => scope === 'branch').map(({ role }) => role);
      expect(
        [...wanted, policy.jobs.manager, policy.jobs.unitHead].filter((role) => !held.has(role)),
      ).toEqual([]);
    });
  },
);

it('has one house for each policy', () => {
  expect(SAMPLE_HOUSES.map(({ packId }) => packId)).toEqual(BUILT_IN_PACKS.map(({ id }) => id));
  expect(new Set(SAMPLE_HOUSES.map(({ unit }) => unit.id)).size).toBe(SAMPLE_HOUSES.length);
});
