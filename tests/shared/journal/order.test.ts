import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toDeviceId, toEventId, toInstallationId } from '../../../shared/domain/ids.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { compareEvents, sortEvents } from '../../../shared/journal/order.ts';
import { buildEvent, uuidOf } from './build-event.ts';

const BASE = buildEvent('taken-over', { level: 2 });

/** Small ranges, so that ties on every level are common. */
const event: fc.Arbitrary<StoredEvent> = fc
  .record({
    ms: fc.integer({ min: 0, max: 2 }),
    counter: fc.integer({ min: 0, max: 2 }),
    device: fc.constantFrom('a', 'B', '设备'),
    installation: fc.constantFrom('i1', 'i2'),
    seq: fc.integer({ min: 1, max: 2 }),
    id: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ ms, counter, device, installation, seq, id }) => ({
    ...BASE,
    hlc: { ms, counter },
    deviceId: toDeviceId(device),
    installationId: toInstallationId(installation),
    seq,
    id: toEventId(uuidOf(id)),
  }));

const identify = ({ hlc, deviceId, installationId, seq, id }: StoredEvent) =>
  JSON.stringify([hlc, deviceId, installationId, seq, id]);

describe('compareEvents', () => {
  it('is antisymmetric and 0 only for the same event', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(event, event, (a, b) => {
        expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0);
        expect(compareEvents(a, b) === 0).toBe(identify(a) === identify(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('is transitive', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(event, event, event, (a, b, c) => {
        fc.pre(compareEvents(a, b) <= 0 && compareEvents(b, c) <= 0);
        expect(compareEvents(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('[F08] puts hybrid time before what the wall clock claims', () => {
    const early = buildEvent('taken-over', { level: 2 }, { seq: 1, hlc: { ms: 10, counter: 1 } });
    const late = {
      ...buildEvent('taken-over', { level: 2 }, { seq: 2, hlc: { ms: 10, counter: 2 } }),
      wallTime: early.wallTime,
    };
    expect(compareEvents(early, late)).toBeLessThan(0);
  });

  it('compares devices by code unit and not by locale', () => {
    const upper = { ...BASE, deviceId: toDeviceId('B') };
    const lower = { ...BASE, deviceId: toDeviceId('a') };
    expect(compareEvents(upper, lower)).toBeLessThan(0);
  });
});

describe('sortEvents', () => {
  it('gives the same for every order of arrival and leaves its argument alone', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(event, { selector: identify })
          .chain((events) =>
            fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
          ),
        ([events, shuffled]) => {
          const before = [...shuffled];
          expect(sortEvents(shuffled)).toEqual(sortEvents(events));
          expect(shuffled).toEqual(before);
        },
      ),
    );
  });
});
