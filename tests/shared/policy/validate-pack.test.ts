// Packs with every kind of mistake are refused with the path and the reason (docs/policy-packs.md).
import { describe, expect, it } from 'vitest';

import { composePack } from '../../../shared/policy/compose-pack.ts';
import type { CompositionParts } from '../../../shared/policy/compose-pack.ts';
import type { PolicyOverlay, UnitOverride } from '../../../shared/policy/overlay-schema.ts';
import { PACK_ISSUE_REASONS, PUBLICATION_REASONS } from '../../../shared/policy/pack-issue.ts';
import type { PackIssue } from '../../../shared/policy/pack-issue.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { checkSuccession, parsePack, selectPack } from '../../../shared/policy/validate-pack.ts';
import { PACK_MISTAKES, REPLY, set } from './pack-mistakes.ts';

const RESULTS: PackIssue['reason'][] = [];

/** What is wrong with the bank's pack after one change, as `path reason`. */
function findIssues(change: (pack: PolicyPack) => void): readonly string[] {
  const pack = structuredClone(BANK_BRANCH);
  change(pack);
  const parsed = parsePack(pack);
  const issues = parsed.ok ? [] : parsed.error;
  RESULTS.push(...issues.map(({ reason }) => reason));
  return issues.map(({ path, reason }) => `${path} ${reason}`);
}

describe('parsePack', () => {
  it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))(
    'finds nothing wrong with %s',
    (_id, pack) => {
      expect(parsePack(structuredClone(pack))).toEqual({ ok: true, value: pack });
    },
  );

  it('knows at least forty mistakes', () => {
    expect(PACK_MISTAKES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(PACK_MISTAKES)('refuses %s', (_name, change, expected) => {
    expect(findIssues(change)).toContain(expected.replace(/^\(root\)/, ''));
  });

  it('says everything at once', () => {
    const issues = findIssues((pack) => {
      pack.ladder.splice(1, 1);
      set(pack.numbering, 'pattern', '{MM}{serial}');
      set(pack.agreedReplyCap!, 'clock', 'bank.answer');
    });
    expect(issues).toEqual(
      expect.arrayContaining([
        'ladder[1].level ladder-gap',
        'numbering.pattern number-without-year',
        'agreedReplyCap.clock clock-unknown',
      ]),
    );
  });
});

const CAUSES: PolicyOverlay = {
  id: 'test-causes',
  version: 1,
  effectiveFrom: '2025-01-01',
  owns: ['causes'],
  values: {
    causes: [{ cause: 'd3-staff', group: 'd', isInvalid: false, isQuality: false, rule: 'CAUSE-06' }],
  },
};

const OVERRIDE: UnitOverride = {
  unitId: 'unit-hb01',
  packId: 'bank-branch',
  version: 1,
  effectiveFrom: '2026-01-01',
  values: { lateAfterMinutes: 60 },
};

function compose(parts: CompositionParts): PolicyPack | readonly string[] {
  const composed = composePack(BANK_BRANCH, parts);
  if (composed.ok) return composed.value;
  RESULTS.push(...composed.error.map(({ reason }) => reason));
  return composed.error.map(({ path, reason }) => `${path} ${reason}`);
}

describe('composePack', () => {
  it('adds what an overlay owns, and sets what the unit may set', () => {
    expect(compose({ overlays: [CAUSES], override: OVERRIDE })).toEqual({
      ...BANK_BRANCH,
      causes: [...BANK_BRANCH.causes, ...CAUSES.values.causes!],
      lateAfterMinutes: 60,
    });
  });

  it('keeps the terms of the base beside those that an overlay brings', () => {
    const added = { ...REPLY, key: 'overlay.reply' };
    expect(compose({ overlays: [{ ...CAUSES, owns: ['clocks'], values: { clocks: [added] } }] })).toEqual({
      ...BANK_BRANCH,
      clocks: [...BANK_BRANCH.clocks, added],
    });
  });

  it.each<readonly [string, CompositionParts, string]>([
    [
      'a section that the overlay does not own',
      { overlays: [{ ...CAUSES, values: { ...CAUSES.values, lateAfterMinutes: 5 } }] },
      'overlays[0].values.lateAfterMinutes overlay-brings-unowned',
    ],
    [
      'a section that is owned and not brought',
      { overlays: [{ ...CAUSES, owns: ['causes', 'duties'] }] },
      'overlays[0].owns overlay-owns-nothing-brought',
    ],
    [
      'a clock of the base',
      { overlays: [{ ...CAUSES, owns: ['clocks'], values: { clocks: [REPLY] } }] },
      'overlays[0].values.clocks[0] overlay-takes-foreign-key',
    ],
    [
      'a section that another overlay owns',
      {
        overlays: [
          { ...CAUSES, owns: ['repeat'], values: { repeat: { windowDays: 90, rule: 'C-56' } } },
          { ...CAUSES, id: 'other', owns: ['repeat'], values: { repeat: { windowDays: 30, rule: 'C-56' } } },
        ],
      },
      'overlays[1].owns overlay-takes-foreign-key',
    ],
    ['an overlay twice', { overlays: [CAUSES, CAUSES] }, 'overlays[1].id overlay-twice'],
    [
      'an overlay that is in force before its base',
      { overlays: [{ ...CAUSES, effectiveFrom: '2024-12-31' }] },
      'overlays[0].effectiveFrom overlay-ahead-of-base',
    ],
    [
      'a section that is not the unit’s to set',
      { override: { ...OVERRIDE, values: { closing: BANK_BRANCH.closing } } },
      'override.values.closing unit-may-not-set',
    ],
    [
      'settings for another pack',
      { override: { ...OVERRIDE, packId: 'hotel' } },
      'override.packId unit-other-pack',
    ],
  ])('refuses %s', (_name, parts, expected) => {
    expect(compose(parts)).toContain(expected);
  });
});

describe('checkSuccession', () => {
  const next = (version: number, effectiveFrom: string): PolicyPack => ({
    ...BANK_BRANCH,
    version,
    effectiveFrom,
  });
  const check = (...packs: readonly PolicyPack[]) => {
    const issues = checkSuccession([BANK_BRANCH, ...packs]);
    RESULTS.push(...issues.map(({ reason }) => reason));
    return issues.map(({ path, reason }) => `${path} ${reason}`);
  };

  it('[ADM-1] takes a newer version that comes into force later', () => {
    expect(check(next(2, '2026-01-01'))).toEqual([]);
  });

  it('[ADM-1] refuses a newer version that would already have been in force', () => {
    expect(check(next(2, '2025-01-01'))).toEqual(['packs[1].effectiveFrom effective-goes-back']);
  });

  it('[ADM-1] refuses a version number that was used', () => {
    expect(check(next(1, '2026-01-01'))).toEqual(['packs[1].version version-goes-back']);
  });

  it('[ADM-1] chooses the version by the day of receipt', () => {
    const packs = [BANK_BRANCH, next(2, '2026-01-01')];
    expect(selectPack(packs, 'bank-branch', '2025-12-31')?.version).toBe(1);
    expect(selectPack(packs, 'bank-branch', '2026-01-01')?.version).toBe(2);
    expect(selectPack(packs, 'bank-branch', '2024-12-31')).toBeNull();
  });
});

describe('PACK_ISSUE_REASONS', () => {
  it('lists only mistakes that were found above', () => {
    // What is wrong with a signature is found in signed-policy.test.ts.
    const found: readonly string[] = [...RESULTS, ...PUBLICATION_REASONS];
    expect(PACK_ISSUE_REASONS.filter((reason) => !found.includes(reason))).toEqual([]);
  });
});
