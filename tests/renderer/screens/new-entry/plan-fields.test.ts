// Which fields the page of a new entry shows, and which it marks as demanded, under the policies as they ship.
import { describe, expect, it } from 'vitest';

import { FIELD_SHAPES, PAGE_ROWS } from '../../../../renderer/branch/screens/new-entry/field-shapes.ts';
import { toPreviewCommand } from '../../../../renderer/branch/screens/new-entry/intake-command.ts';
import { composeEmptyIntake } from '../../../../renderer/branch/screens/new-entry/intake-values.ts';
import type { IntakeValues, PageField } from '../../../../renderer/branch/screens/new-entry/intake-values.ts';
import { findPlace, planFields } from '../../../../renderer/branch/screens/new-entry/plan-fields.ts';
import { listDemandedFields } from '../../../../shared/domain/intake-fields.ts';
import { toDemandSource } from '../../../../shared/domain/received-payload.ts';
import { INTAKE_FIELDS } from '../../../../shared/domain/intake-field-names.ts';
import { BUILT_IN_PACKS, findPack } from '../../../../shared/policy/built-in-packs.ts';
import { START } from '../../../shared/domain/bank-fixture.ts';

/** What no policy has to ask for: these stand on every page. */
const COMMON: readonly PageField[] = [
  'channel',
  'entryKind',
  'phone',
  'name',
  'isAnonymous',
  'otherContact',
  'content',
  'happenedAt',
  'place',
  'against',
  'receivedAt',
  'demandText',
  'remedy',
  'amount',
];

function plan(packId: string, typed: Partial<IntakeValues> = {}, kept: readonly PageField[] = []) {
  const policy = findPack(packId);
  if (policy === null) throw new Error(`No such pack [${packId}]`);
  const values = { ...composeEmptyIntake(policy), ...typed };
  const demands = listDemandedFields(toDemandSource(toPreviewCommand(values, START), policy), policy);
  const { shown, demanded } = planFields(values, demands, policy, new Set(kept));
  return {
    beyond: [...shown].filter((field) => !COMMON.includes(field)).toSorted(),
    demanded: Object.fromEntries([...demanded].map(([field, { rule }]) => [field, rule])),
  };
}

describe('planFields', () => {
  it('[BANK-09] [BANK-38] asks a caller of the bank for nothing beyond the common page but the restating', () => {
    expect(plan('bank-branch')).toEqual({
      beyond: ['wasRestated'],
      demanded: { content: 'BANK-09', phone: 'BANK-09', name: 'BANK-09', wasRestated: 'BANK-38' },
    });
  });

  it('[BANK-43] asks whether the agent was checked only of a handed-over hotline call', () => {
    expect(plan('bank-branch', { channel: 'hotline-handover' }).demanded).toHaveProperty(
      'isIdentityChecked',
      'BANK-43',
    );
    expect(plan('bank-branch', { channel: 'letter' }).beyond).toEqual([]);
  });

  it('[PROP-09] [PROP-11] [PROP-14] asks a tenant for company and unit, and witnesses where a person is meant', () => {
    expect(plan('property')).toEqual({
      beyond: ['againstKind', 'company', 'unitNumber', 'wasApologised'],
      demanded: {
        content: 'PROP-09',
        name: 'PROP-09',
        company: 'PROP-09',
        unitNumber: 'PROP-09',
        phone: 'PROP-09',
        wasApologised: 'PROP-14',
      },
    });
    const person = plan('property', { againstKind: 'person' });
    expect(person.beyond).toEqual([
      'againstKind',
      'againstPersonId',
      'company',
      'evidence',
      'isComplainantSigned',
      'unitNumber',
      'wasApologised',
      'witnesses',
    ]);
    expect(person.demanded).toMatchObject({ against: 'PROP-10', witnesses: 'PROP-11', evidence: 'PROP-11' });
    expect(plan('property', { entryKind: 'praise' })).toEqual({
      beyond: ['company', 'unitNumber'],
      demanded: { content: 'PROP-09' },
    });
  });

  it('[HOTEL-05] [HOTEL-06] [HOTEL-07] [HOTEL-17] asks a guest for stage, aim, parties and by when', () => {
    expect(plan('hotel', { againstKind: 'other-department' })).toEqual({
      beyond: ['againstDepartment', 'againstKind', 'demandedBy', 'parties', 'phase'],
      demanded: {
        content: 'HOTEL-07',
        happenedAt: 'HOTEL-07',
        place: 'HOTEL-07',
        parties: 'HOTEL-07',
        phone: 'HOTEL-07',
        otherContact: 'HOTEL-07',
        phase: 'HOTEL-05',
        againstKind: 'HOTEL-06',
        against: 'HOTEL-06',
      },
    });
  });

  it('[MFR-09] [MFR-22] asks for the goods once they are the house’s own', () => {
    const goods: readonly PageField[] = [
      'defectiveQuantity',
      'deliveredAmount',
      'deliveredOn',
      'isSampleKept',
      'materialNumber',
      'orderNumber',
      'outboundOn',
      'quantity',
      'rawMaterial',
    ];
    expect(plan('manufacturer').beyond).toEqual(['againstKind', 'category', 'region']);
    expect(plan('manufacturer', { againstKind: 'own' }).beyond).toEqual(
      ['againstKind', 'category', 'region', ...goods].toSorted(),
    );
    expect(plan('manufacturer', { againstKind: 'third-party' }).beyond).toEqual([
      'againstKind',
      'category',
      'region',
    ]);
  });

  it('[ROAD-22] asks when it was first reported where somebody passes it on', () => {
    expect(plan('road-rescue').beyond).toEqual([]);
    expect(plan('road-rescue', { channel: 'forwarded' })).toEqual({
      beyond: ['firstReportedAt'],
      demanded: { content: 'ROAD-08', firstReportedAt: 'ROAD-22' },
    });
  });

  it('takes nothing away that was written, or that was written and emptied', () => {
    const goods = plan('manufacturer', { againstKind: 'third-party', orderNumber: 'SO-1' });
    expect(goods.beyond).toContain('orderNumber');
    expect(plan('manufacturer', { againstKind: 'third-party' }, ['orderNumber']).beyond).toContain(
      'orderNumber',
    );
  });

  it.each(BUILT_IN_PACKS.map(({ id }) => [id] as const))('[T01] shows whatever %s demands', (packId) => {
    const policy = findPack(packId)!;
    for (const { channel } of policy.channels) {
      for (const againstKind of ['own', 'other-department', 'third-party', 'person'] as const) {
        const { beyond, demanded } = plan(packId, { channel, againstKind });
        for (const field of Object.keys(demanded)) expect([...COMMON, ...beyond]).toContain(field);
      }
    }
  });
});

describe('the page', () => {
  it('has a place for each field that a policy can demand, and each field once', () => {
    const onPage = PAGE_ROWS.flat();
    expect(onPage.toSorted()).toEqual(Object.keys(FIELD_SHAPES).toSorted());
    expect(INTAKE_FIELDS.filter((field) => !onPage.includes(findPlace(field)))).toEqual([]);
    expect(new Set(Object.values(FIELD_SHAPES).map(({ id }) => id)).size).toBe(onPage.length);
  });
});
