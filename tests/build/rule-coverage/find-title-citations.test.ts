// Which rules the titles of a test file hold.
import { describe, expect, it } from 'vitest';

import { findTitleCitations } from '../../../build/rule-coverage/find-title-citations.ts';

const list = (code: string): readonly string[] => [...findTitleCitations(code).cited];

describe('findTitleCitations', () => {
  it.each([
    ["it('[BANK-20] replies in time', () => {", ['BANK-20']],
    ["describe('[BANK-26] [BANK-40] agreed times', () => {", ['BANK-26', 'BANK-40']],
    ["it('[T22] [BANK-26] stays in the branch', () => {", ['BANK-26']],
    ["])(\n  '[BANK-24] [BANK-38] repeated before %s is saved',", ['BANK-24', 'BANK-38']],
    ['it(`[HOTEL-08..10] climbs`, () => {', ['HOTEL-08', 'HOTEL-09', 'HOTEL-10']],
  ])('reads the front of %j', (code, ids) => {
    expect(list(code)).toEqual(ids);
  });

  it.each([
    "it('replies in time [BANK-20]', () => {",
    "rule: 'BANK-20',",
    "['BANK-20', { phone: '' }],",
    "// it('[BANK-20] replies in time', () => {",
    " * '[BANK-20] as a title reads'",
  ])('holds no rule by %j', (code) => {
    expect(list(code)).toEqual([]);
  });

  it('tells a rule that does not exist, and a prefix that does not', () => {
    expect(findTitleCitations("it('[BANK-99] x', f); it('[BNK-20] [SIG-4] [T01] y', f);").unknown).toEqual([
      'BANK-99',
      'BNK-20',
    ]);
  });
});
