import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toInstallationId } from '../../../shared/domain/ids.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { GENESIS_HASH, computeEventHash } from '../../../shared/journal/hash-event.ts';
import type { UnsealedEvent } from '../../../shared/journal/hash-event.ts';
import { verifyChain } from '../../../shared/journal/verify-chain.ts';
import { INSTALLATION_ID, buildEvent, buildJournal } from './build-event.ts';

const START = { afterSeq: 0, afterHash: GENESIS_HASH, installationId: INSTALLATION_ID };
const JOURNAL = buildJournal(20);
const at = (seq: number) => JOURNAL[seq - 1]!;

type Path = readonly (string | number)[];

/** Every place in an event where a value stands. */
function listLeaves(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const members = Object.entries(value);
  return members.length === 0
    ? [path]
    : members.flatMap(([key, member]) => listLeaves(member, [...path, key]));
}

function replaceAt(value: unknown, path: Path, replace: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replace(value);
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaceAt(object[key], rest, replace) };
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What somebody without the device key can do: alter an event and compute its hash anew. */
function reseal(event: StoredEvent): StoredEvent {
  return { ...event, hash: computeEventHash(event as UnsealedEvent) };
}

describe('verifyChain', () => {
  it('answers with the head of an intact journal, from any known position', () => {
    const head = { ok: true, value: { seq: 20, hash: at(20).hash } };
    expect(verifyChain(JOURNAL, START)).toEqual(head);
    const known = { ...START, afterSeq: 7, afterHash: at(7).hash };
    expect(verifyChain(JOURNAL.slice(7), known)).toEqual(head);
    expect(verifyChain([], known)).toEqual({ ok: true, value: { seq: 7, hash: at(7).hash } });
  });

  // The signature is not covered by the hash; it is checked with the key of the device.
  const leaves = JOURNAL.flatMap((event, index) =>
    listLeaves(event)
      .filter(([field]) => field !== 'signature')
      .map((path) => ({ index, path })),
  );

  it('[F39] finds any single altered field, in 2,000 alterations', { timeout: 60_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.jsonValue(), ({ index, path }, value) => {
        const altered = replaceAt(JOURNAL[index], path, () => value) as StoredEvent;
        fc.pre(!isEqual(altered, JOURNAL[index]));
        const result = verifyChain(JOURNAL.with(index, altered as (typeof JOURNAL)[number]), START);
        expect(result).toMatchObject({ ok: false, error: { reason: 'broken-chain' } });
        found += 1;
      }),
      { numRuns: 2000 },
    );
    expect(found).toBe(2000);
  });

  it('[F39] finds one flipped character of any text field', { timeout: 60_000 }, () => {
    for (const { index, path } of leaves) {
      const altered = replaceAt(JOURNAL[index], path, (old) => `${String(old)}!`) as (typeof JOURNAL)[number];
      expect(verifyChain(JOURNAL.with(index, altered), START).ok).toBe(false);
    }
  });

  it('[F39] finds an added and a removed field', () => {
    const event = at(5);
    const added = { ...event, note: 'x' };
    const { keyId: _, ...removed } = event;
    expect(verifyChain(JOURNAL.with(4, added), START)).toEqual({
      ok: false,
      error: { badSeq: 5, reason: 'broken-chain' },
    });
    expect(verifyChain(JOURNAL.with(4, removed as typeof event), START)).toMatchObject({
      error: { badSeq: 5 },
    });
  });

  it('[F39] names the event after one that was altered and sealed again', () => {
    const altered = reseal({ ...at(5), payload: { text: '没有这回事' } });
    expect(verifyChain(JOURNAL.with(4, altered as (typeof JOURNAL)[number]), START)).toEqual({
      ok: false,
      error: { badSeq: 6, reason: 'broken-chain' },
    });
  });

  it('finds a missing, a repeated and a moved event', () => {
    expect(verifyChain(JOURNAL.toSpliced(4, 1), START)).toEqual({
      ok: false,
      error: { badSeq: 6, reason: 'sequence-gap' },
    });
    expect(verifyChain(JOURNAL.toSpliced(4, 0, at(4)), START)).toEqual({
      ok: false,
      error: { badSeq: 4, reason: 'sequence-fork' },
    });
    expect(verifyChain(JOURNAL.with(4, at(6)).with(5, at(5)), START)).toMatchObject({
      error: { reason: 'sequence-gap' },
    });
    expect(verifyChain(JOURNAL.slice(1), START)).toEqual({
      ok: false,
      error: { badSeq: 2, reason: 'sequence-gap' },
    });
  });

  it('[F26] calls it a fork when another past is continued from a known head', () => {
    const otherPast = buildEvent('progress-noted', { text: '恢复的备份' }, { seq: 8, prevHash: at(3).hash });
    const known = { ...START, afterSeq: 7, afterHash: at(7).hash };
    expect(verifyChain([otherPast], known)).toEqual({
      ok: false,
      error: { badSeq: 8, reason: 'sequence-fork' },
    });
    const usedAgain = buildEvent('progress-noted', { text: '克隆' }, { seq: 7, prevHash: at(6).hash });
    expect(verifyChain([usedAgain], known)).toEqual({
      ok: false,
      error: { badSeq: 7, reason: 'sequence-fork' },
    });
  });

  it('refuses an event of another journal', () => {
    const foreign = buildEvent('taken-over', { level: 2 }, { installationId: toInstallationId('other') });
    expect(verifyChain([foreign], START)).toEqual({
      ok: false,
      error: { badSeq: 1, reason: 'broken-chain' },
    });
  });

  it('refuses a first event that names a predecessor', () => {
    const first = buildEvent('taken-over', { level: 2 }, { prevHash: at(1).hash });
    expect(verifyChain([first], START)).toEqual({ ok: false, error: { badSeq: 1, reason: 'broken-chain' } });
  });

  it('answers, and does not throw, for an event that has no canonical form', () => {
    const odd = { ...at(1), payload: { text: '\ud800' } } as unknown as StoredEvent;
    expect(verifyChain([odd], START)).toEqual({ ok: false, error: { badSeq: 1, reason: 'broken-chain' } });
  });
});
