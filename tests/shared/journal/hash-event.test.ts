import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { computeEventHash } from '../../../shared/journal/hash-event.ts';
import type { UnsealedEvent } from '../../../shared/journal/hash-event.ts';
import { toCanonicalJson } from '../../../shared/lib/canonical-json.ts';
import { RECEIVED, buildEvent } from './build-event.ts';

describe('computeEventHash', () => {
  it('is SHA-256 over the canonical form of everything but hash and signature', () => {
    const { hash, signature, ...rest } = buildEvent('entry-received', RECEIVED);
    expect(signature).toBeNull();
    expect(hash).toBe(createHash('sha256').update(toCanonicalJson(rest), 'utf8').digest('hex'));
  });

  it('gives the same for a sealed and for an unsealed event', () => {
    const event = buildEvent('entry-received', RECEIVED);
    expect(computeEventHash({ ...event, signature: 'x' } as UnsealedEvent)).toBe(event.hash);
  });

  it('[F39] covers fields that this version does not know, at every depth', () => {
    const event = buildEvent('entry-received', RECEIVED);
    const withField = { ...event, futureField: 1 } as UnsealedEvent;
    const withInner = { ...event, payload: { ...event.payload, future: { a: [1] } } } as UnsealedEvent;
    const hashes = [event.hash, computeEventHash(withField), computeEventHash(withInner)];
    expect(new Set(hashes).size).toBe(3);
    expect(computeEventHash({ ...event, futureField: 2 } as UnsealedEvent)).not.toBe(hashes[1]);
  });

  it('covers a payload named hash inside the payload', () => {
    const event = buildEvent('entry-received', RECEIVED);
    const altered = { ...event, payload: { ...event.payload, hash: 'x' } } as UnsealedEvent;
    expect(computeEventHash(altered)).not.toBe(event.hash);
  });
});
