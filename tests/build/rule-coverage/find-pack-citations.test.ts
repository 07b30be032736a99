// What the values of packs and overlays cite, read from the data itself.
import { describe, expect, it } from 'vitest';

import { findPackCitations, findUnknownInPack } from '../../../build/rule-coverage/find-pack-citations.ts';

const PACK = {
  id: 'hotel',
  clocks: [{ key: 'hotel.after', rule: 'HOTEL-18', onBreach: [{ action: 'ask-reason', rule: 'C-17' }] }],
  jobs: { manager: 'department-head', rule: 'HOTEL-03', also: ['HOTEL-04'] },
  retention: { normalYears: 3, rule: 'product-default' },
  prompts: [{ key: 'gather', kind: 'prompt', stage: 'intake', rules: ['HOTEL-07', 'HOTEL-08'] }],
};

describe('findPackCitations', () => {
  it('lists every source with its section, and prompts with their key', () => {
    const prompt = { kind: 'prompt', key: 'gather' };
    expect(findPackCitations(PACK)).toEqual([
      { ruleId: 'HOTEL-18', section: 'clocks', prompt: null },
      { ruleId: 'C-17', section: 'clocks', prompt: null },
      { ruleId: 'HOTEL-03', section: 'jobs', prompt: null },
      { ruleId: 'HOTEL-04', section: 'jobs', prompt: null },
      { ruleId: 'HOTEL-07', section: 'prompts', prompt },
      { ruleId: 'HOTEL-08', section: 'prompts', prompt },
    ]);
  });

  it('looks into what an overlay brings, and into its own subject', () => {
    const overlay = {
      id: 'causes',
      owns: ['causes'],
      values: { causes: [{ cause: 'fraud', rule: 'CAUSE-08' }] },
      data: { limits: [{ days: 2, rule: 'TRIP-17' }] },
    };
    expect(findPackCitations(overlay).map(({ ruleId, section }) => `${section} ${ruleId}`)).toEqual([
      'causes CAUSE-08',
      'data TRIP-17',
    ]);
  });
});

describe('findUnknownInPack', () => {
  it('finds nothing in a pack that cites what exists', () => {
    expect(findUnknownInPack(PACK)).toEqual([]);
  });

  it('finds a wrong number, a wrong prefix, and a slip outside the sources', () => {
    const slips = { clocks: [{ rule: 'HOTEL-99' }, { rule: 'HTL-18' }], note: 'as HOTEL-98 says' };
    expect(findUnknownInPack(slips)).toEqual(['HOTEL-99', 'HOTEL-98', 'HTL-18']);
  });
});
