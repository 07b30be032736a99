// SPEC 1.5 (official numbers).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import {
  compareNumbers,
  composeNumber,
  computeNumberPeriod,
  parseSerial,
  toNumberSortKey,
} from '../../../shared/domain/numbering.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { START, UNIT, buildContext, buildRecord } from './bank-fixture.ts';

const SECOND = { ...UNIT, deviceLetter: 'B' };
const at = (text: string) => toIsoInstant(Date.parse(text));

describe('official numbers', () => {
  it('[NUM-1] carry unit, month and serial, and a device letter when the unit has several devices (C-33)', () => {
    expect(composeNumber(BANK_BRANCH, UNIT, START, 1)).toBe('HB01-2026110001');
    expect(composeNumber(BANK_BRANCH, SECOND, START, 7)).toBe('HB01-2026110007B');
    expect(computeNumberPeriod(BANK_BRANCH, UNIT, START)).toBe('HB01-202611');
    expect(computeNumberPeriod(BANK_BRANCH, SECOND, START)).toBe('HB01-202611B');
  });

  it('[C-32] go on past 9999 with one digit more', () => {
    expect(composeNumber(BANK_BRANCH, UNIT, START, 10_000)).toBe('HB01-20261110000');
    expect(parseSerial(BANK_BRANCH, 'HB01-20261110000')).toEqual({ period: 'HB01-202611', serial: 10_000 });
  });

  it('belong to the month on Shanghai’s calendar, not on the calendar of UTC', () => {
    expect(computeNumberPeriod(BANK_BRANCH, UNIT, at('2026-11-30T15:59:59.999Z'))).toBe('HB01-202611');
    expect(computeNumberPeriod(BANK_BRANCH, UNIT, at('2026-11-30T16:00:00.000Z'))).toBe('HB01-202612');
  });

  it('count by the year, or never anew, when the pack says so', () => {
    const yearly = { ...BANK_BRANCH, numbering: { ...BANK_BRANCH.numbering, reset: 'year' as const } };
    expect(computeNumberPeriod(yearly, UNIT, START)).toBe('HB01-2026');
    expect(parseSerial(yearly, 'HB01-2026110003')).toEqual({ period: 'HB01-2026', serial: 3 });
    const never = { ...BANK_BRANCH, numbering: { ...BANK_BRANCH.numbering, reset: 'never' as const } };
    expect(computeNumberPeriod(never, UNIT, START)).toBe('HB01-');
    expect(computeNumberPeriod(never, SECOND, at('2027-01-01T02:00:00.000Z'))).toBe('HB01-B');
  });

  describe('of a manufacturer', () => {
    const numbering = { pattern: '{YY}{MM}{serial}', reset: 'month', minDigits: 2, rule: 'MFR-02' } as const;
    const policy = { ...BANK_BRANCH, numbering };
    const november = at('2025-11-28T02:00:00.000Z');
    const december = at('2025-12-01T02:00:00.000Z');
    const next = (now: IsoInstant, lastSerials: Record<string, number>, unit = UNIT) => {
      const outcome = decideRecordEntry(
        buildRecord({ receivedAt: now }),
        buildContext({ policy, now, lastSerials, unit }),
      );
      return outcome.ok ? outcome.value[0] : outcome.error;
    };

    it('[MFR-02] [C-32] go on to three digits past 99, and begin anew with the month', () => {
      const last = parseSerial(policy, '251199')!;
      expect(last.period).toBe(computeNumberPeriod(policy, UNIT, november));
      const lastSerials = { [last.period]: last.serial };
      expect(next(november, lastSerials)).toMatchObject({ payload: { number: '2511100' } });
      expect(next(december, lastSerials)).toMatchObject({ payload: { number: '251201' } });
    });

    it('[C-33] a second device of the unit adds its letter, though the pattern has no place for one', () => {
      expect(next(november, {}, SECOND)).toMatchObject({ payload: { number: '251101B' } });
      expect(parseSerial(policy, '251101B')).toEqual({ period: '-202511B', serial: 1 });
    });

    it('[C-32] are sorted as they were given, not as they are spelt', () => {
      const given = ['251101', '251199', '2511100', '2511101', '251201'];
      const shuffled = given.toSorted();
      expect(shuffled).not.toEqual(given);
      expect(shuffled.toSorted((one, other) => compareNumbers(policy, one, other))).toEqual(given);
      expect(compareNumbers(policy, '251101', '251101')).toBe(0);
      expect(toNumberSortKey(policy, 'old page 4')).toBe('old page 4');
    });
  });

  it.each(['HB01-202611', 'HB01-202611001', 'hb01-2026110001', 'HB01-2026110001BBBB', ''])(
    'are not read from [%s]',
    (text) => {
      expect(parseSerial(BANK_BRANCH, text)).toBeNull();
    },
  );

  it('are read back as they were composed', () => {
    const units = fc.record({
      code: fc.stringMatching(/^[A-Z0-9]{2,6}$/),
      deviceLetter: fc.constantFrom('', 'B', 'Z', 'BA'),
    });
    const moments = fc.integer({ min: 0, max: 4_102_444_800_000 }).map(toIsoInstant);
    fc.assert(
      fc.property(units, moments, fc.integer({ min: 1, max: 10_000_000 }), (unit, moment, serial) => {
        const number = composeNumber(BANK_BRANCH, unit, moment, serial);
        const period = computeNumberPeriod(BANK_BRANCH, unit, moment);
        expect(parseSerial(BANK_BRANCH, number)).toEqual({ period, serial });
      }),
      { numRuns: 2_000 },
    );
  });

  it('[NUM-1] are gap-free and unique per period however recordings, refusals and months follow one another', () => {
    const steps = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 500 }), isRefused: fc.boolean() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (plan) => {
        let nowMs = toEpochMs(START);
        const lastSerials: Record<string, number> = {};
        const issued = new Map<string, number[]>();
        for (const { hours, isRefused } of plan) {
          nowMs += hours * 3_600_000;
          const now = toIsoInstant(nowMs);
          const record = buildRecord({ receivedAt: now, wasRestated: !isRefused });
          const outcome = decideRecordEntry(record, buildContext({ now, lastSerials }));
          expect(outcome.ok).toBe(!isRefused);
          if (!outcome.ok) continue;
          const draft = outcome.value[0]!;
          const number = draft.kind === 'entry-received' ? draft.payload.number : '';
          const { period, serial } = parseSerial(BANK_BRANCH, number)!;
          lastSerials[period] = serial;
          issued.set(period, [...(issued.get(period) ?? []), serial]);
        }
        for (const serials of issued.values()) expect(serials).toEqual(serials.map((_, index) => index + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});
