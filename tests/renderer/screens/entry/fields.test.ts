// Fields hold text; what they mean is read here.
import { describe, expect, it } from 'vitest';

import {
  fromInstantInput,
  toInstantInput,
} from '../../../../renderer/branch/screens/entry/fields/instant-input.ts';
import { readAmount, toAmountInput } from '../../../../renderer/branch/screens/entry/fields/read-amount.ts';
import { readCount } from '../../../../renderer/branch/screens/entry/fields/read-count.ts';
import { toIsoInstant } from '../../../../shared/lib/instant.ts';

describe('readAmount', () => {
  it('tells an empty field from one that holds no amount', () => {
    expect(readAmount('  ')).toBeNull();
    expect(readAmount('2000.555')).toBe('invalid');
    expect(readAmount('-5')).toBe('invalid');
    expect(readAmount('1,500.5')).toBe(150_050);
  });

  it('writes fen back as they were typed', () => {
    expect([toAmountInput(null), toAmountInput(150_000), toAmountInput(150_050)]).toEqual([
      '',
      '1500',
      '1500.50',
    ]);
  });
});

describe('readCount', () => {
  it('reads whole numbers only', () => {
    expect([readCount(''), readCount(' 12 '), readCount('-1'), readCount('1e3'), readCount('12.5')]).toEqual([
      null,
      12,
      'invalid',
      'invalid',
      'invalid',
    ]);
  });

  it('reads full-width digits and thousands, and no number beyond nine digits', () => {
    expect([readCount('１２'), readCount('1,200'), readCount('999999999'), readCount('1000000000')]).toEqual([
      12,
      1_200,
      999_999_999,
      'invalid',
    ]);
  });
});

describe('fromInstantInput', () => {
  it('[A.5] reads the wall clock of the branch, whatever zone the PC is in', () => {
    expect(fromInstantInput('2026-11-23T09:00')).toBe('2026-11-23T01:00:00.000Z');
    expect(toInstantInput(toIsoInstant(Date.parse('2026-11-23T01:00:00Z')))).toBe('2026-11-23T09:00');
  });

  it('takes an incomplete time for none', () => {
    expect([
      fromInstantInput(''),
      fromInstantInput('2026-11-23'),
      fromInstantInput('2026-13-40T99:99'),
    ]).toEqual([null, null, null]);
  });
});
