/** Placing a batch in a journal, without a database (F01–F04, F26). */
import { describe, expect, it } from 'vitest';

import { toSha256Hex } from '../../shared/domain/ids.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { RefusalReason } from '../../shared/domain/refusal.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import type { ExaminedEvent } from '../../headquarters/sync/examine-event.ts';
import { placeEvents } from '../../headquarters/sync/place-events.ts';

const hashOf = (name: string) => toSha256Hex(name.padStart(64, '0'));
const EMPTY = { head: { seq: 0, hash: GENESIS_HASH }, events: new Map(), takenIds: new Set<string>() };

/** An event at a place; only what placing looks at is real. */
function build(
  seq: number,
  change: { prev?: string; name?: string; reason?: RefusalReason } = {},
): ExaminedEvent {
  const name = change.name ?? `a${seq}`;
  const prevHash =
    change.prev !== undefined ? hashOf(change.prev) : seq === 1 ? GENESIS_HASH : hashOf(`a${seq - 1}`);
  return {
    link: { id: name, installationId: 'i', seq, prevHash, hash: hashOf(name) },
    text: '{}',
    kind: 'progress-noted',
    verdict:
      change.reason === undefined
        ? { isSound: true, event: {} as StoredEvent }
        : { isSound: false, reason: change.reason },
  };
}

const summarise = ({ results }: ReturnType<typeof placeEvents>) =>
  results.map(({ outcome, reason }) => reason ?? outcome);

describe('placeEvents', () => {
  it('accepts a chain and moves the head to its end', () => {
    const placed = placeEvents([build(1), build(2)], EMPTY);
    expect(summarise(placed)).toEqual(['accepted', 'accepted']);
    expect(placed.head).toEqual({ seq: 2, hash: hashOf('a2') });
  });

  it('[F04] goes on past a spoilt event', () => {
    const placed = placeEvents([build(1), build(2, { reason: 'malformed-event' }), build(3)], EMPTY);
    expect(summarise(placed)).toEqual(['accepted', 'malformed-event', 'accepted']);
    expect(placed.head.seq).toBe(3);
  });

  it('[F03] defers beyond a gap and leaves the head where it is', () => {
    const placed = placeEvents([build(1), build(3), build(4)], EMPTY);
    expect(summarise(placed)).toEqual(['accepted', 'sequence-gap', 'sequence-gap']);
    expect(placed.head.seq).toBe(1);
  });

  it('[F01] finds a repetition within one batch', () => {
    expect(summarise(placeEvents([build(1), build(1)], EMPTY))).toEqual(['accepted', 'duplicate']);
  });

  it('[F26] refuses another event at a held place, and what continues another history', () => {
    const fork = [build(1), build(1, { name: 'b1' }), build(2, { name: 'b2', prev: 'b1' })];
    const placed = placeEvents(fork, EMPTY);
    expect(summarise(placed)).toEqual(['accepted', 'sequence-fork', 'sequence-fork']);
    expect(placed.head).toEqual({ seq: 1, hash: hashOf('a1') });
  });

  it('refuses a first event that names a predecessor', () => {
    expect(summarise(placeEvents([build(1, { prev: 'x' })], EMPTY))).toEqual(['sequence-fork']);
  });

  it('answers a spoilt event that is sent again with its old reason', () => {
    const events = new Map([[1, { hash: hashOf('a1'), refusedFor: 'foreign-unit' as const }]]);
    const held = { head: { seq: 1, hash: hashOf('a1') }, events, takenIds: new Set<string>() };
    const placed = placeEvents([build(1)], held);
    expect(summarise(placed)).toEqual(['foreign-unit']);
    expect(placed.refused).toEqual([]);
  });
});
