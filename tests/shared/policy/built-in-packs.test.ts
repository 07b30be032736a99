// SPEC 4 (authority) and 7 (the pack): the bank's policy as data.
import { describe, expect, it } from 'vitest';

import { REMEDIES } from '../../../shared/domain/vocabulary.ts';
import { levelOfRole } from '../../../shared/domain/role-level.ts';
import { BUILT_IN_PACKS, findPack } from '../../../shared/policy/built-in-packs.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { policyPackSchema } from '../../../shared/policy/schema.ts';

describe('built-in packs', () => {
  it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))(
    '%s passes the schema of packs',
    (_, pack) => {
      expect(policyPackSchema.parse(structuredClone(pack))).toEqual(pack);
    },
  );

  it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))(
    '%s has a ladder from 1 without gaps that never comes back from head office to the branch',
    (_, pack) => {
      expect(pack.ladder.map(({ level }) => level)).toEqual(pack.ladder.map((_level, index) => index + 1));
      const scopes = pack.ladder.map(({ scope }) => scope);
      expect(scopes).toEqual(scopes.toSorted((a, b) => (a === b ? 0 : a === 'branch' ? -1 : 1)));
      expect(scopes[0]).toBe('branch');
    },
  );

  it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))(
    '%s lets its top level decide every remedy without a limit, so that no matter is undecidable',
    (_, pack) => {
      const grants = pack.ladder.at(-1)!.grants;
      expect(grants.map(({ remedy }) => remedy).toSorted()).toEqual(REMEDIES.toSorted());
      for (const grant of grants)
        expect(grant).toMatchObject({ maxAmountFen: null, severities: { length: 3 } });
    },
  );

  it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))(
    '%s names no channel twice, no clock twice for the same region, and caps agreed times by a clock it has',
    (_, pack) => {
      const channels = pack.channels.map(({ channel }) => channel);
      // MFR-22: one term, two regions, two lengths.
      const keys = pack.clocks.map(({ key, when }) => `${key} ${when?.regions?.join() ?? ''}`);
      expect(new Set(channels).size).toBe(channels.length);
      expect(new Set(keys).size).toBe(keys.length);
      const cap = pack.agreedReplyCap?.clock;
      if (cap !== undefined) expect(pack.clocks.map(({ key }) => key)).toContain(cap);
    },
  );

  it('are found by id', () => {
    expect(findPack('bank-branch')).toBe(BANK_BRANCH);
    expect(findPack('no-such-pack')).toBeNull();
  });
});

describe('the bank’s pack', () => {
  it('has the jobs of version 1 where facts of version 1 have them, and its top alone leaves the branch', () => {
    for (const { role, level } of BANK_BRANCH.ladder) expect(levelOfRole(role)).toBe(level);
    expect(BANK_BRANCH.ladder.map(({ scope }) => scope)).toEqual([
      'branch',
      'branch',
      'branch',
      'head-office',
    ]);
    expect(BANK_BRANCH.agreedReplyCap).toEqual({ clock: 'bank.reply', rule: 'C-02' });
  });

  it('[BANK-20] [C-01] replies within three calendar days', () => {
    expect(BANK_BRANCH.clocks.find(({ key }) => key === 'bank.reply')).toMatchObject({
      rule: 'BANK-20',
      length: { unit: 'calendar-day', amount: 3 },
      softness: 'hard',
    });
  });

  it('[C-06] asks for a phone report after as long as its clock says', () => {
    const clock = BANK_BRANCH.clocks.find(({ key }) => key === 'bank.phoneReport');
    expect(clock?.length).toEqual({ unit: 'minute', amount: BANK_BRANCH.phoneReportAfterMinutes });
  });

  it('[C-03] [BANK-31] has the opinion book signed by the complaint manager and all else by the branch head', () => {
    for (const { book, signedBy } of BANK_BRANCH.channels) {
      expect(signedBy).toBe(book === 'opinion-book' ? 'complaint-manager' : 'branch-head');
    }
  });

  it('[BANK-27] [BANK-41] lets nothing go to head office without the branch head', () => {
    expect(BANK_BRANCH.ladder.at(-1)).toMatchObject({ role: 'hq-officer', confirmedBy: 'branch-head' });
  });
});
