// SPEC 1: what a policy demands of an intake, on small packs.
import { describe, expect, it } from 'vitest';

import type { RecordEntryCommand } from '../../../shared/domain/commands.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import type { Product } from '../../../shared/domain/event-payloads.ts';
import { listDemandedFields } from '../../../shared/domain/intake-fields.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { previewRecord } from '../../../shared/domain/preview-record.ts';
import { toReceivedPayload } from '../../../shared/domain/received-payload.ts';
import { INTAKE_FIELDS } from '../../../shared/domain/intake-field-names.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { LI, START, buildContext, buildRecord } from './bank-fixture.ts';
import { buildPack } from './build-pack.ts';

type Required = PolicyPack['requiredFields'];

const PERSON = { againstKinds: ['person' as const] };
/** PROP-09 to PROP-11, PROP-14. */
const PROPERTY: Required = [
  { field: 'customer.name', when: null, rule: 'PROP-09' },
  { field: 'customer.company', when: null, rule: 'PROP-09' },
  { field: 'customer.unit-number', when: null, rule: 'PROP-09' },
  { field: 'customer.phone', when: null, rule: 'PROP-09' },
  { field: 'apologised', when: null, rule: 'PROP-14' },
  { field: 'witnesses', when: PERSON, rule: 'PROP-11' },
  { field: 'evidence', when: PERSON, rule: 'PROP-11' },
  { field: 'complainant-signature', when: PERSON, rule: 'PROP-11' },
];
const GOODS: Product = {
  orderNumber: 'SO-1',
  materialNumber: 'M-7',
  rawMaterial: '',
  quantity: 100,
  defectiveQuantity: 3,
  deliveredOn: '2026-11-02',
  deliveredAmountFen: 1_000_000,
  outboundOn: '2026-11-01',
  isSampleKept: true,
};

function record(requiredFields: Required, command: Partial<RecordEntryCommand>) {
  const policy = buildPack({
    requiredFields,
    categories: [{ key: 'quality', department: null, rule: 'MFR-01' }],
  });
  return decideRecordEntry(buildRecord(command), buildContext({ policy }));
}
function refuse(requiredFields: Required, command: Partial<RecordEntryCommand>) {
  const outcome = record(requiredFields, command);
  return outcome.ok ? null : outcome.error;
}
const minutesAgo = (minutes: number) => toIsoInstant(toEpochMs(START) - minutes * 60_000);

describe('demanded fields', () => {
  const tenant = { company: '海河贸易', unitNumber: '1203', wasApologised: true };

  it('[T01] [PROP-09] [PROP-14] names the first field that is missing, and the rule that asks for it', () => {
    const without = { reason: 'required-field-missing', rule: 'PROP-09' };
    expect(refuse(PROPERTY, {})).toEqual({ ...without, details: { field: 'details.company' } });
    expect(refuse(PROPERTY, { details: { ...tenant, unitNumber: ' ' } })).toEqual({
      ...without,
      details: { field: 'details.unitNumber' },
    });
    expect(refuse(PROPERTY, { details: { ...tenant, wasApologised: false } })).toEqual({
      reason: 'required-field-missing',
      rule: 'PROP-14',
      details: { field: 'details.wasApologised' },
    });
    expect(record(PROPERTY, { details: tenant })).toMatchObject({
      value: [{ payload: { details: { company: '海河贸易', unitNumber: '1203', againstKind: null } } }],
    });
  });

  it.each([
    ['details.witnesses', { witnesses: '' }],
    ['details.evidence', { evidence: '' }],
    ['details.isComplainantSigned', { isComplainantSigned: false }],
  ])('[PROP-11] a complaint about a person is refused without %s', (field, missing) => {
    const violation = {
      ...tenant,
      againstKind: 'person' as const,
      witnesses: '前台刘某',
      evidence: '照片两张',
      isComplainantSigned: true,
    };
    expect(refuse(PROPERTY, { details: violation })).toBeNull();
    expect(refuse(PROPERTY, { details: { ...violation, ...missing } })).toMatchObject({
      rule: 'PROP-11',
      details: { field },
    });
    expect(refuse(PROPERTY, { details: { ...violation, ...missing, againstKind: 'own' } })).toBeNull();
  });

  it('[BANK-09] [PROP-11] who stays anonymous owes no name and number, but a signature all the same', () => {
    const customer = { isAnonymous: true, name: '', phone: '', otherContact: '' };
    expect(refuse(PROPERTY, { customer, details: { wasApologised: true } })).toBeNull();
    const details = { wasApologised: true, againstKind: 'person', witnesses: '有', evidence: '有' } as const;
    expect(refuse(PROPERTY, { customer, details })).toMatchObject({
      details: { field: 'details.isComplainantSigned' },
    });
  });

  it('[HOTEL-07] [CSP-03] [BANK-09] a name alone says who it was, and not how to reach them', () => {
    const named = { isAnonymous: false, name: '周敏', phone: '', otherContact: '' };
    const reachable: Required = [{ field: 'customer.contact', when: null, rule: 'HOTEL-07' }];
    expect(refuse(reachable, { customer: named })).toEqual({
      reason: 'contact-missing',
      rule: 'HOTEL-07',
      details: { field: 'customer.phone', context: 'name-alone' },
    });
    expect(refuse(reachable, { customer: { ...named, phone: '13900139000' } })).toBeNull();
    expect(refuse(reachable, { customer: { ...named, otherContact: '微信 zhoumin' } })).toBeNull();
    expect(refuse(reachable, { customer: { ...named, name: '', isAnonymous: true } })).toBeNull();

    const known: Required = [{ field: 'customer.name-or-contact', when: null, rule: 'BANK-09' }];
    expect(refuse(known, { customer: named })).toBeNull();
    expect(refuse(known, { customer: { ...named, name: ' ' } })).toEqual({
      reason: 'contact-missing',
      rule: 'BANK-09',
      details: { field: 'customer.name' },
    });
  });

  it('[LIQ-04] asks a caller for name, address and telephone, and a letter for its words', () => {
    const when = { channels: ['phone' as const] };
    const caller: Required = [
      { field: 'customer.name', when, rule: 'LIQ-04' },
      { field: 'customer.address', when, rule: 'LIQ-04' },
      { field: 'customer.phone', when, rule: 'LIQ-04' },
    ];
    expect(refuse(caller, {})).toMatchObject({ rule: 'LIQ-04', details: { field: 'details.address' } });
    expect(refuse(caller, { details: { address: '和平路 8 号' } })).toBeNull();
    const policy = buildPack({
      requiredFields: caller,
      channels: [{ ...buildPack().channels[0]!, channel: 'letter', mustRestate: false }],
    });
    const letter = buildRecord({ channel: 'letter' });
    expect(decideRecordEntry(letter, buildContext({ policy })).ok).toBe(true);
  });

  it('[MFR-09] takes the goods apart: each thing asked for is one refusal', () => {
    const goods: Required = [
      { field: 'product.order-number', when: null, rule: 'MFR-09' },
      { field: 'product.defective-quantity', when: null, rule: 'MFR-09' },
      { field: 'product.delivered-amount', when: null, rule: 'MFR-09' },
      { field: 'sample-kept', when: null, rule: 'MFR-09' },
    ];
    const missing = (product: Partial<Product> | null) =>
      refuse(goods, { details: { product: product === null ? null : { ...GOODS, ...product } } })?.details[
        'field'
      ];
    expect(missing(null)).toBe('details.product.orderNumber');
    expect(missing({ orderNumber: '' })).toBe('details.product.orderNumber');
    expect(missing({ defectiveQuantity: null })).toBe('details.product.defectiveQuantity');
    expect(missing({ defectiveQuantity: 0 })).toBeUndefined();
    expect(missing({ deliveredAmountFen: null })).toBe('details.product.deliveredAmountFen');
    expect(missing({ isSampleKept: false })).toBe('details.product.isSampleKept');
  });

  it('[BANK-43] a hotline call that was handed over is answered after the agent was checked to be one', () => {
    const handed = { channel: 'hotline-handover' as const };
    const context = buildContext();
    expect(decideRecordEntry(buildRecord(handed), context)).toMatchObject({
      ok: false,
      error: { rule: 'BANK-43', details: { field: 'details.isIdentityChecked' } },
    });
    const checked = buildRecord({ ...handed, details: { isIdentityChecked: true } });
    expect(decideRecordEntry(checked, context).ok).toBe(true);
  });

  it('knows of every field of the vocabulary where it stands and whether it is there', () => {
    const policy = buildPack({
      requiredFields: INTAKE_FIELDS.map((field) => ({ field, when: null, rule: 'T-01' })),
    });
    const nothing = buildRecord({
      content: ' ',
      customer: { isAnonymous: false, name: '', phone: '', otherContact: '' },
      demand: { text: '', remedy: null, amountFen: null },
    });
    const list = (command: RecordEntryCommand) =>
      listDemandedFields(toReceivedPayload(command, buildContext({ policy })), policy);
    expect(list(nothing).filter(({ isFilled }) => isFilled)).toEqual([]);
    const everything = buildRecord({
      happenedAt: START,
      place: '大堂',
      against: '柜员',
      details: {
        phase: 'during',
        againstKind: 'own',
        region: 'domestic',
        category: 'quality',
        company: '海河贸易',
        unitNumber: '1203',
        address: '和平路',
        parties: '周某',
        witnesses: '刘某',
        evidence: '照片',
        isComplainantSigned: true,
        demandedBy: START,
        firstReportedAt: START,
        isIdentityChecked: true,
        wasApologised: true,
        product: GOODS,
      },
    });
    expect(list(everything).filter(({ isFilled }) => !isFilled)).toEqual([]);
    expect(list(everything)).toHaveLength(INTAKE_FIELDS.length);
  });

  it('[T01] shows while typing what is still missing', () => {
    const policy = buildPack({ requiredFields: PROPERTY });
    const preview = previewRecord(
      buildRecord({ details: { company: '海河贸易' } }),
      buildContext({ policy }),
    );
    expect(preview.demanded.filter(({ isFilled }) => !isFilled).map(({ path }) => path)).toEqual([
      'details.unitNumber',
      'details.wasApologised',
    ]);
  });
});

describe('details of an intake', () => {
  it('[CAP-3] happened, first reported, received, recorded: in this order', () => {
    const reported = (at: number) => ({
      details: { firstReportedAt: minutesAgo(at) },
      receivedAt: minutesAgo(10),
    });
    expect(refuse([], reported(10))).toBeNull();
    expect(refuse([], reported(9))).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'details.firstReportedAt', context: 'reported-after-received' },
    });
    expect(refuse([], { details: { firstReportedAt: minutesAgo(-1) } })).toMatchObject({
      reason: 'time-in-future',
      details: { field: 'details.firstReportedAt' },
    });
    expect(refuse([], { ...reported(20), happenedAt: minutesAgo(19) })).toMatchObject({
      details: { field: 'happenedAt', context: 'happened-after-reported' },
    });
    expect(refuse([], { ...reported(20), happenedAt: minutesAgo(20) })).toBeNull();
  });

  it('[HOTEL-17] a guest cannot demand a solution before the demand was heard', () => {
    expect(refuse([], { details: { demandedBy: minutesAgo(1) } })).toMatchObject({
      details: { field: 'details.demandedBy', context: 'demanded-before-received' },
    });
    expect(refuse([], { details: { demandedBy: minutesAgo(-60) } })).toBeNull();
  });

  it('refuses names that the pack and the file do not know', () => {
    expect(refuse([], { details: { category: 'weather' } })?.details).toEqual({ field: 'details.category' });
    expect(refuse([], { details: { category: 'quality' } })).toBeNull();
    expect(refuse([], { details: { againstPersonId: toPersonId('p-nobody') } })?.rule).toBe('CAP-5');
    expect(refuse([], { details: { againstPersonId: LI.id } })).toBeNull();
  });

  it('refuses by name of the field what the journal would not take', () => {
    expect(refuse([], { details: { company: '海河\u202E' } })).toEqual({
      reason: 'forbidden-character',
      rule: null,
      details: { field: 'details.company' },
    });
    expect(refuse([], { details: { parties: '长'.repeat(10_001) } })).toMatchObject({
      reason: 'text-too-long',
      details: { field: 'details.parties', limit: 10_000 },
    });
    expect(refuse([], { details: { product: { ...GOODS, quantity: -1 } } })).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'details.product.quantity' },
    });
    expect(refuse([], { details: { product: { ...GOODS, outboundOn: '2026-02-30' } } })).toMatchObject({
      details: { field: 'details.product.outboundOn' },
    });
  });

  it('[MFR-09] not more is defective than was delivered, and nothing left tomorrow', () => {
    expect(refuse([], { details: { product: { ...GOODS, defectiveQuantity: 101 } } })?.details).toEqual({
      field: 'details.product.defectiveQuantity',
      context: 'more-than-delivered',
    });
    expect(refuse([], { details: { product: { ...GOODS, outboundOn: '2026-11-24' } } })?.reason).toBe(
      'time-in-future',
    );
    expect(refuse([], { details: { product: { ...GOODS, deliveredOn: '2026-11-24' } } })?.reason).toBe(
      'time-in-future',
    );
    expect(refuse([], { details: { product: { ...GOODS, outboundOn: '2026-11-23' } } })).toBeNull();
  });

  it('[C-55] takes the kinds of matter that the policy’s book takes', () => {
    const policy = buildPack({ entryKinds: [{ entryKind: 'complaint', rule: 'C-55' }] });
    const outcome = decideRecordEntry(buildRecord({ entryKind: 'praise' }), buildContext({ policy }));
    expect(outcome).toMatchObject({ ok: false, error: { rule: 'C-55', details: { field: 'entryKind' } } });
  });
});
