// BANK-10: the number is displayed where customers see it.
import { describe, expect, it } from 'vitest';

import { composeHotlineBoard, findBoardRule } from '../../../shared/domain/hotline-board.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { HOTEL } from '../../../shared/policy/packs/hotel.ts';
import { PROPERTY } from '../../../shared/policy/packs/property.ts';
import { UNIT } from './bank-fixture.ts';

describe('composeHotlineBoard', () => {
  it.each(['010-6555 0101', '400 810 0101', '+86 (10) 65550101', '65550101转302', '６５５５０１０１'])(
    '[BANK-10] shows the unit’s own number: %s',
    (hotline) => {
      expect(composeHotlineBoard(UNIT, ` ${hotline} `, BANK_BRANCH)).toEqual({
        ok: true,
        value: { unitName: UNIT.name, hotline: hotline.normalize('NFKC'), rule: 'BANK-10' },
      });
    },
  );

  it('[BANK-10] prints none without a number: none is shipped', () => {
    expect(composeHotlineBoard(UNIT, '  ', BANK_BRANCH)).toEqual({
      ok: false,
      error: {
        reason: 'required-field-missing',
        rule: 'BANK-10',
        details: { field: 'hotline', context: 'hotline' },
      },
    });
  });

  it.each(['请拨总机', '<b>1</b>', '1', '95588; drop'])('refuses what is no number: %s', (hotline) => {
    expect(composeHotlineBoard(UNIT, hotline, BANK_BRANCH)).toEqual({
      ok: false,
      error: { reason: 'invalid-input', rule: 'BANK-10', details: { field: 'hotline', context: 'hotline' } },
    });
  });

  it('[PROP-08] is the policy’s: a property office hangs one up, a hotel does not', () => {
    expect(findBoardRule(PROPERTY)).toBe('PROP-08');
    expect(composeHotlineBoard(UNIT, '65550101', HOTEL)).toMatchObject({
      ok: false,
      error: { reason: 'not-in-policy' },
    });
  });
});
