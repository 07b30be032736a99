// SPEC 2 (folding).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { StoredEvent } from '../../../shared/domain/events.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toEventId } from '../../../shared/domain/ids.ts';
import { ENTRY_STATUSES } from '../../../shared/domain/vocabulary.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { arbitraryEvents } from './arbitrary-events.ts';
import { arbitraryHistory } from './arbitrary-history.ts';
import {
  LI,
  START,
  Story,
  WANG,
  buildReply,
  makeId,
  stampEvent,
  tellInstructed,
  toActor,
} from './bank-fixture.ts';

const shuffled = (events: readonly StoredEvent[]) =>
  fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length });

describe('foldEntry', { timeout: 60_000 }, () => {
  it('has nothing to say without an intake', () => {
    expect(foldEntry([])).toBeNull();
    const { events } = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    expect(foldEntry(events.slice(1))).toBeNull();
  });

  it('counts a fact once, however often it arrived', () => {
    const { events, entry } = tellInstructed();
    expect(foldEntry([...events, ...events])).toEqual(entry);
  });

  it('keeps a second intake as a conflict, and the first one’s words', () => {
    const { events } = new Story().record();
    const second = {
      ...events[0]!,
      id: toEventId(makeId(9)),
      seq: 9,
      hlc: { ms: events[0]!.hlc.ms, counter: 9 },
    };
    const entry = foldEntry([second, ...events])!;
    expect(entry.received.eventId).toBe(events[0]!.id);
    expect(entry.conflicts).toEqual([
      { kind: 'duplicate-intake', eventId: second.id, eventKind: 'entry-received', statusMet: 'registered' },
    ]);
  });

  it('keeps what sorts before the intake, and applies it', () => {
    const { events } = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    const early = events.map((event, index) =>
      index === 0 ? event : { ...event, hlc: { ms: 0, counter: index } },
    );
    const entry = foldEntry(early)!;
    expect(entry.ownerId).toBe(LI.id);
    expect(entry.conflicts.map((each) => each.kind)).toEqual(['before-intake', 'before-intake']);
    expect(entry.lastEventId).toBe(events[0]!.id);
  });

  it('lists what a newer application wrote', () => {
    const { events } = new Story().record();
    const newer = {
      ...events[0]!,
      id: toEventId(makeId(8)),
      kind: 'mediated',
      payload: {},
      hlc: { ms: Infinity, counter: 0 },
    };
    const entry = foldEntry([...events, newer])!;
    expect(entry).toMatchObject({
      foreignEventIds: [newer.id],
      status: 'registered',
      conflicts: [],
      eventCount: 2,
    });
  });

  it('keeps an unlawful reply’s words without moving the status', () => {
    const { events, entry } = tellInstructed();
    const at = events.findIndex((event) => event.kind === 'escalation-submitted');
    const draft = {
      kind: 'reply-given',
      entryId: entry.id,
      payload: { ...buildReply(), onInstruction: null, onPlan: null },
    };
    const said = stampEvent(draft as never, { n: 90, at: START, actor: toActor(LI) });
    const late = {
      ...said,
      hlc: { ms: events[at]!.hlc.ms, counter: events[at]!.hlc.counter },
      deviceId: 'z' as never,
    };
    const folded = foldEntry([...events, late])!;
    expect(folded.replies).toHaveLength(1);
    expect(folded.status).toBe('executing');
    expect(folded.conflicts).toMatchObject([
      { kind: 'unlawful', eventKind: 'reply-given', statusMet: 'waiting-hq' },
    ]);
  });

  it('gives the same entry for any arrangement of a lawful history', () => {
    fc.assert(
      fc.property(
        arbitraryHistory.chain(({ story }) => fc.tuple(fc.constant(story), shuffled(story.events))),
        ([story, events]) => {
          expect(foldEntry(events)).toEqual(story.entry);
          expect(story.entry.conflicts).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('gives the same entry for any arrangement of contradictory facts, and never throws', () => {
    const arrangements = arbitraryEvents.chain((events) => fc.tuple(fc.constant(events), shuffled(events)));
    let folded = 0;
    fc.assert(
      fc.property(arrangements, ([events, others]) => {
        const unique = events.filter(
          (event, index) => events.findIndex(({ id }) => id === event.id) === index,
        );
        const rest = others.filter((event) => unique.includes(event));
        const entry = foldEntry(unique);
        expect(foldEntry(rest)).toEqual(entry);
        if (entry !== null) folded += 1;
      }),
      { numRuns: 1_500 },
    );
    expect(folded).toBeGreaterThan(300);
  });

  it('drops nothing: every fact is in the entry, in a conflict, or listed as foreign', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const entry = foldEntry(events);
        if (entry === null) return;
        expect(entry.eventCount).toBe(new Set(events.map(({ id }) => id)).size);
        const known = entry.conflicts.map(({ eventId }) => eventId);
        expect(new Set(known).size).toBe(known.length);
        expect(ENTRY_STATUSES).toContain(entry.status);
        expect(computeWaitingFor(entry, BANK_BRANCH) === 'nobody').toBe(entry.status === 'closed');
      }),
      { numRuns: 1_000 },
    );
  });

  it('[T17] closes on no set of facts without a final reply and a signature on its content', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        // No generated signature fits the content, so nothing may be closed.
        expect(foldEntry(events)?.status).not.toBe('closed');
      }),
      { numRuns: 1_000 },
    );
  });
});
