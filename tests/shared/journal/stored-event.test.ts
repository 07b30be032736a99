import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isKnownEvent, parseStoredEvent } from '../../../shared/journal/stored-event.ts';
import { computeEventHash } from '../../../shared/journal/hash-event.ts';
import type { UnsealedEvent } from '../../../shared/journal/hash-event.ts';
import { RECEIVED, buildEvent } from './build-event.ts';

const EVENT = buildEvent('entry-received', RECEIVED);

describe('parseStoredEvent', () => {
  it('gives back the very value, with what this version does not know', () => {
    const value: unknown = JSON.parse(
      JSON.stringify({
        ...EVENT,
        added: 1,
        hlc: { ...EVENT.hlc, drift: 3 },
        payload: { ...EVENT.payload, mood: 'angry' },
      }),
    );
    const parsed = parseStoredEvent(value);
    expect(parsed).toEqual({ ok: true, value });
    expect(parsed.ok && parsed.value).toBe(value);
  });

  it('keeps a sealed event verifiable', () => {
    const parsed = parseStoredEvent(JSON.parse(JSON.stringify(EVENT)));
    expect(parsed.ok && computeEventHash(parsed.value as UnsealedEvent)).toBe(EVENT.hash);
  });

  it.each([
    ['a kind of a newer application', { kind: 'entry-teleported', payload: { to: [1] } }],
    ['a newer version of a known kind', { schemaVersion: 3, payload: { shape: 'other' } }],
    ['a job of a newer application', { actor: { personId: 'p', name: 'n', role: 'regional-head' } }],
    ['a kind named as a property of every object', { kind: 'constructor' }],
  ])('keeps %s as foreign', (_, overrides) => {
    const value = { ...EVENT, ...overrides };
    const parsed = parseStoredEvent(value);
    expect(parsed).toEqual({ ok: true, value });
    expect(parsed.ok && isKnownEvent(parsed.value)).toBe(false);
  });

  it.each([
    ['no object', null, ''],
    ['a missing field', { ...EVENT, prevHash: undefined }, 'prevHash'],
    ['sequence 0', { ...EVENT, seq: 0 }, 'seq'],
    ['a hash in capitals', { ...EVENT, hash: EVENT.hash.toUpperCase() }, 'hash'],
    ['a wall time that is no instant', { ...EVENT, wallTime: '2026-11-22 10:00' }, 'wallTime'],
    ['a payload of another kind', { ...EVENT, payload: { text: 'x' } }, 'payload.unitId'],
    [
      'a wrong field of the payload',
      { ...EVENT, payload: { ...RECEIVED, customer: { ...RECEIVED.customer, phone: 1 } } },
      'payload.customer.phone',
    ],
    ['an entry event without entry', { ...EVENT, entryId: null }, 'entryId'],
    [
      'a device event with entry',
      { ...EVENT, kind: 'clock-jumped', payload: { lastWallTime: EVENT.wallTime, behindMs: 5 } },
      'entryId',
    ],
    ['what is no JSON', { ...EVENT, kind: 'future', payload: { at: new Date(0) } }, 'payload'],
    ['a lone surrogate in an unknown payload', { ...EVENT, kind: 'future', payload: 'x\ud800' }, 'payload'],
  ])('refuses %s, naming the field and not its value', (_, value, field) => {
    const parsed = parseStoredEvent(value);
    expect(parsed).toMatchObject({ ok: false, error: { reason: 'malformed-event', details: { field } } });
  });

  it('is total: any JSON gives an event or a refusal', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseStoredEvent(value).ok).toBe(false);
      }),
    );
    const fields = Object.keys(EVENT);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const parsed = parseStoredEvent({ ...EVENT, [field]: value });
        expect(parsed.ok ? 'malformed-event' : parsed.error.reason).toBe('malformed-event');
      }),
    );
  });
});
