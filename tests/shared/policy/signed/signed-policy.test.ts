// Rules that head office publishes: what a branch accepts, and what it refuses with path and reason (ADM-1, HQ-3).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toCanonicalJson } from '../../../../shared/lib/canonical-json.ts';
import { PUBLICATION_REASONS } from '../../../../shared/policy/pack-issue.ts';
import { acceptPolicy } from '../../../../shared/policy/signed/accept-policy.ts';
import { BUILT_IN_SHELF, composeInForce } from '../../../../shared/policy/signed/policy-shelf.ts';
import type { PolicyVerifier } from '../../../../shared/policy/signed/signed-policy.ts';
import {
  HEAD_OFFICE,
  SIGNED_ON,
  acceptAll,
  bank,
  calendar,
  makeKey,
  overlay,
  override,
  signAs,
} from './signing-fixture.ts';

const PACK = signAs('pack', bank(2, '2027-01-01'));

describe('[ADM-1] a document with head office’s signature', () => {
  it.each([
    ['pack', bank(2, '2027-01-01'), 'packs'],
    ['overlay', overlay(1, '2026-12-01'), 'overlays'],
    ['override', override(1, '2026-12-01'), 'overrides'],
    ['calendar', calendar(1, '2026-11-10'), 'calendars'],
  ] as const)('of the kind %s is on the shelf after its way through a file', (kind, document, place) => {
    const file = JSON.parse(JSON.stringify(signAs(kind, document))) as unknown;
    expect(acceptAll(file)).toEqual({
      ...BUILT_IN_SHELF,
      [place]: [...BUILT_IN_SHELF[place], document],
    });
  });

  it('may have its fields in any order and any white space', () => {
    const turned = Object.fromEntries(Object.entries(PACK).toReversed());
    expect(acceptAll(JSON.parse(JSON.stringify(turned, null, 4)))).toEqual(acceptAll(PACK));
  });

  it('may come twice, and changes nothing the second time', () => {
    expect(acceptAll(PACK, PACK)).toEqual(acceptAll(PACK));
  });

  it('is followed by newer ones of each kind', () => {
    const files = [
      PACK,
      signAs('pack', bank(3, '2027-02-01')),
      signAs('override', override(1, '2026-12-01')),
      signAs('override', override(2, '2026-12-15')),
      signAs('calendar', calendar(1, '2026-11-10')),
      signAs('calendar', calendar(2, '2026-11-10')),
    ];
    expect(acceptAll(...files)).toMatchObject({ calendars: [{ version: 1 }, { version: 2 }] });
  });
});

const FOREIGN = makeKey();
const { signature: _signature, ...UNSIGNED } = PACK;

/** What is sent after what, and the whole of what is said of it. */
const REFUSALS: readonly (readonly [name: string, files: readonly unknown[], said: readonly string[]])[] = [
  ['rules that nobody signed', [bank(2, '2027-01-01')], ['signature signature-missing']],
  ['an envelope without its signature', [UNSIGNED], ['signature signature-missing']],
  ['what is no document at all', ['pack'], ['signature signature-missing']],
  ['another key', [signAs('pack', bank(2, '2027-01-01'), SIGNED_ON, FOREIGN)], ['keyId signature-other-key']],
  [
    'another key under head office’s name',
    [signAs('pack', bank(2, '2027-01-01'), SIGNED_ON, { ...FOREIGN, keyId: HEAD_OFFICE.keyId })],
    ['signature signature-wrong'],
  ],
  [
    'a value altered after signing',
    [{ ...PACK, document: bank(2, '2027-01-01', { lateAfterMinutes: 31 }) }],
    ['signature signature-wrong'],
  ],
  ['a date of signing altered', [{ ...PACK, signedOn: '2026-11-24' }], ['signature signature-wrong']],
  ['a kind altered', [{ ...PACK, kind: 'overlay' }], ['signature signature-wrong']],
  [
    'the signature of another document',
    [{ ...PACK, signature: signAs('pack', bank(3, '2027-01-01')).signature }],
    ['signature signature-wrong'],
  ],
  ['a field that was not signed', [{ ...PACK, note: 'urgent' }], ['note shape']],
  ['a signature cut short', [{ ...PACK, signature: PACK.signature.slice(0, -1) }], ['signature shape']],
  [
    'rules that are wrong in themselves',
    [signAs('pack', bank(2, '2027-01-01', { lateAfterMinutes: 0 }))],
    ['document.lateAfterMinutes shape'],
  ],
  [
    'a section that a unit may not set',
    [signAs('override', { ...override(1, '2027-01-01'), values: { prompts: [] } })],
    ['document.values.prompts unit-may-not-set'],
  ],
  [
    'a calendar with a day of another year',
    [
      signAs('calendar', {
        ...calendar(1, '2026-11-10'),
        years: [{ year: 2028, holidays: ['2027-01-01'], makeUpWorkdays: [] }],
      }),
    ],
    ['document.years[0] shape'],
  ],
  ['an older version', [signAs('pack', bank(3, '2027-02-01')), PACK], ['document.version version-goes-back']],
  [
    'another document of the same version',
    [PACK, signAs('pack', bank(2, '2027-01-01', { lateAfterMinutes: 31 }))],
    ['document.version version-goes-back'],
  ],
  [
    'other rules under the version that is shipped',
    [signAs('pack', bank(1, '2027-01-01'))],
    ['document.version version-goes-back'],
  ],
  [
    'a newer version that holds from before the one it follows',
    [PACK, signAs('pack', bank(3, '2026-12-31'))],
    ['document.effectiveFrom effective-goes-back'],
  ],
  [
    'a newer version that holds from a day before its signing',
    [signAs('pack', bank(2, '2026-11-24'))],
    ['document.effectiveFrom effective-in-past'],
  ],
  [
    'a unit’s settings from a day before their signing',
    [signAs('override', override(1, '2026-11-24'))],
    ['document.effectiveFrom effective-in-past'],
  ],
  [
    'an older overlay',
    [signAs('overlay', overlay(2, '2026-12-01')), signAs('overlay', overlay(1, '2026-12-01'))],
    ['document.version version-goes-back'],
  ],
  [
    'an older calendar',
    [signAs('calendar', calendar(2, '2026-11-12')), signAs('calendar', calendar(1, '2026-11-10'))],
    ['document.version version-goes-back'],
  ],
  [
    'a newer calendar that was announced earlier',
    [signAs('calendar', calendar(1, '2026-11-12')), signAs('calendar', calendar(2, '2026-11-10'))],
    ['document.issuedOn effective-goes-back'],
  ],
];

describe('[ADM-1] a branch refuses', () => {
  it.each(REFUSALS)('%s', (_name, files, said) => {
    expect(acceptAll(...files)).toEqual(said);
  });

  it('for every reason that is listed', () => {
    const outOfForce = composeInForce(BUILT_IN_SHELF, { ...QUESTION, on: '2024-12-31' });
    const reasons = [
      ...REFUSALS.flatMap(([, , said]) => said),
      ...(outOfForce.ok ? [] : outOfForce.error.map(({ path, reason }) => `${path} ${reason}`)),
    ];
    expect(
      PUBLICATION_REASONS.filter((reason) => !reasons.some((said) => said.endsWith(` ${reason}`))),
    ).toEqual([]);
  });

  it('and names the values that a sentence needs', () => {
    const accepted = acceptPolicy(BUILT_IN_SHELF, signAs('pack', bank(2, '2026-11-24')), HEAD_OFFICE);
    expect(accepted).toEqual({
      ok: false,
      error: [
        {
          path: 'document.effectiveFrom',
          reason: 'effective-in-past',
          details: { effectiveFrom: '2026-11-24', signedOn: SIGNED_ON },
        },
      ],
    });
  });
});

const BYTES = Buffer.from(JSON.stringify(signAs('override', override(1, '2026-12-01'))));

/** The file with one bit of one byte turned over, read as a branch reads a file; null where it is no JSON any more. */
function readTampered(at: number, bit: number): unknown {
  const bytes = Buffer.from(BYTES);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** Bits whose turning is accepted although the file then says something else. */
function findAcceptedForgeries(verifier: PolicyVerifier): readonly unknown[] {
  const original = toCanonicalJson(JSON.parse(BYTES.toString('utf8')));
  const forged: unknown[] = [];
  const anyBit = fc.record({ at: fc.nat(BYTES.length - 1), bit: fc.nat(7) });
  fc.assert(
    fc.property(anyBit, ({ at, bit }) => {
      const file = readTampered(at, bit);
      if (file === null || !acceptPolicy(BUILT_IN_SHELF, file, verifier).ok) return;
      if (toCanonicalJson(file) !== original) forged.push(file);
    }),
    { numRuns: 2_000, seed: 20_261_125 },
  );
  return forged;
}

describe('one bit turned over anywhere in the file', () => {
  it('is never accepted as something else', () => {
    expect(findAcceptedForgeries(HEAD_OFFICE)).toEqual([]);
  });

  it('would be, were the signature not looked at', () => {
    expect(findAcceptedForgeries({ ...HEAD_OFFICE, isSigned: () => true }).length).toBeGreaterThan(0);
  });
});

const QUESTION = { packId: 'bank-branch', overlayIds: ['winter'], unitId: 'unit-hb01', on: '2027-01-01' };

describe('composeInForce', () => {
  const shelf = acceptAll(
    signAs('pack', bank(2, '2027-01-01', { phoneReportAfterMinutes: 45 })),
    signAs('overlay', overlay(1, '2026-12-01')),
    signAs('override', override(1, '2026-12-10')),
    signAs('override', override(2, '2027-01-01')),
  );
  if (!('packs' in shelf)) throw new Error(shelf.join());

  it.each([
    ['2026-12-05', { version: 1, lateAfterMinutes: 120, phoneReportAfterMinutes: 60 }],
    ['2026-12-31', { version: 1, lateAfterMinutes: 16, phoneReportAfterMinutes: 60 }],
    ['2027-01-01', { version: 2, lateAfterMinutes: 17, phoneReportAfterMinutes: 45 }],
  ])('[ADM-1] lays what is in force on %s over each other', (on, expected) => {
    const rules = composeInForce(shelf, { ...QUESTION, on });
    expect(rules).toMatchObject({ ok: true, value: expected });
    expect(rules.ok && rules.value.display.map(({ item }) => item)).toContain('winter-hours');
    expect(rules.ok && rules.value.effectiveFrom).toBe(expected.version === 1 ? '2025-01-01' : '2027-01-01');
  });

  it('leaves another unit with the pack’s own', () => {
    expect(composeInForce(shelf, { ...QUESTION, unitId: 'unit-hb02' })).toMatchObject({
      value: { lateAfterMinutes: 120 },
    });
  });

  it('says what is not in force yet', () => {
    expect(composeInForce(shelf, { ...QUESTION, on: '2026-11-30' })).toEqual({
      ok: false,
      error: [{ path: 'overlays', reason: 'not-in-force', details: { id: 'winter', on: '2026-11-30' } }],
    });
  });
});
