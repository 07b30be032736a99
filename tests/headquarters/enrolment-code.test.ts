/** One-time codes and device letters (S1, C-33). */
import { describe, expect, it } from 'vitest';

import { toDeviceLetter } from '../../headquarters/devices/enrol.ts';
import { composeCode, hashCode } from '../../headquarters/devices/enrolment-code.ts';
import { testRandom } from './support/test-ports.ts';

describe('composeCode', () => {
  it('[S1] takes five bits of each random byte', () => {
    const bytes = { bytes: (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 3) };
    expect(composeCode(bytes)).toBe('0369-CFJN-RVY1');
  });

  it('[S1] does not repeat itself', () => {
    const codes = new Set(Array.from({ length: 1000 }, () => composeCode(testRandom)));
    expect(codes.size).toBe(1000);
  });
});

describe('hashCode', () => {
  it('reads O as 0 and I and L as 1, in any case and grouping', () => {
    expect(hashCode('k7qf 0m9x-1tp1')).toBe(hashCode('K7QF-OM9X-ITPL'));
    expect(hashCode('K7QF-2M9X-4TPA')).not.toBe(hashCode('K7QF-2M9X-4TPB'));
  });
});

describe('toDeviceLetter', () => {
  it('[C-33] has none for the first, then goes on from B, and does not end at Z', () => {
    expect([0, 1, 2, 25, 26, 27].map(toDeviceLetter)).toEqual(['', 'B', 'C', 'Z', 'BA', 'BB']);
  });
});
