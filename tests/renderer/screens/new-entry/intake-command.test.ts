// The page of a new entry: what is typed becomes a command, and a refusal finds its field.
import { describe, expect, it } from 'vitest';

import { findRefusedField } from '../../../../renderer/branch/screens/new-entry/find-refused-field.ts';
import {
  toPreviewCommand,
  toRecordCommand,
} from '../../../../renderer/branch/screens/new-entry/intake-command.ts';
import { EMPTY_INTAKE } from '../../../../renderer/branch/screens/new-entry/intake-values.ts';
import { decideRecordEntry } from '../../../../shared/domain/decide-record-entry.ts';
import { buildContext, START } from '../../../shared/domain/bank-fixture.ts';

const TYPED = {
  ...EMPTY_INTAKE,
  phone: ' 13810046620 ',
  name: '赵国强',
  content: '自动取款机吞卡两天未退。',
  remedy: 'compensation',
  amount: '2,000',
  wasRestated: true,
} as const;

describe('toRecordCommand', () => {
  it('reads amounts into fen and takes now for an empty time of receipt', () => {
    const shaped = toRecordCommand(TYPED, START);
    expect(shaped).toMatchObject({
      ok: true,
      value: {
        channel: 'phone',
        receivedAt: START,
        customer: { phone: '13810046620', name: '赵国强' },
        demand: { remedy: 'compensation', amountFen: 200_000 },
      },
    });
  });

  it('names the field when the shape is wrong', () => {
    expect(toRecordCommand({ ...TYPED, content: '  ' }, START)).toEqual({
      ok: false,
      error: { field: 'content', key: 'content' },
    });
    expect(toRecordCommand({ ...TYPED, amount: '两千' }, START)).toEqual({
      ok: false,
      error: { field: 'amount', key: 'amount' },
    });
    expect(toRecordCommand({ ...TYPED, content: '字'.repeat(20_000) }, START)).toMatchObject({
      ok: false,
      error: { field: 'content', key: 'tooLong' },
    });
  });

  it('drops a name that was typed before the customer asked to stay anonymous', () => {
    const command = toPreviewCommand({ ...TYPED, isAnonymous: true }, START);
    expect(command.customer).toMatchObject({ isAnonymous: true, name: '' });
  });
});

describe('findRefusedField', () => {
  it.each([
    ['BANK-38', { wasRestated: false }, 'wasRestated'],
    ['BANK-43', { channel: 'hotline-handover' }, 'isIdentityChecked'],
    ['BANK-09', { phone: '', name: '' }, 'phone'],
    ['CAP-3', { receivedAt: '2026-11-23T12:00' }, 'receivedAt'],
    ['CAP-3', { receivedAt: '2026-11-20T09:00' }, 'lateReason'],
  ] as const)('[%s] a real refusal for %j stands at %s', (_rule, change, field) => {
    const decided = decideRecordEntry(toPreviewCommand({ ...TYPED, ...change }, START), buildContext());
    expect(decided.ok ? 'accepted' : findRefusedField(decided.error)).toBe(field);
  });
});

describe('details of the page', () => {
  const GOODS = {
    ...TYPED,
    againstKind: 'own',
    region: 'overseas',
    orderNumber: 'SO-1',
    quantity: '1,200',
    defectiveQuantity: '',
    deliveredAmount: '30000',
    deliveredOn: '2026-11-02',
  } as const;

  it('[MFR-09] reads goods, amounts and numbers; without goods there is no product', () => {
    expect(toPreviewCommand(GOODS, START).details).toMatchObject({
      againstKind: 'own',
      region: 'overseas',
      phase: null,
      product: {
        orderNumber: 'SO-1',
        quantity: 1_200,
        defectiveQuantity: null,
        deliveredAmountFen: 3_000_000,
        deliveredOn: '2026-11-02',
        isSampleKept: false,
      },
    });
    expect(toPreviewCommand(TYPED, START).details?.product).toBeNull();
  });

  it('names a number that is none', () => {
    expect(toRecordCommand({ ...GOODS, quantity: '12.5' }, START)).toEqual({
      ok: false,
      error: { field: 'quantity', key: 'count' },
    });
    expect(toRecordCommand({ ...GOODS, deliveredAmount: '三万' }, START)).toEqual({
      ok: false,
      error: { field: 'deliveredAmount', key: 'amount' },
    });
  });

  it.each([
    ['details.unitNumber', 'unitNumber'],
    ['details.product.defectiveQuantity', 'defectiveQuantity'],
    ['details.product.deliveredAmountFen', 'deliveredAmount'],
    ['details.againstKind', 'againstKind'],
    ['details.unheardOf', null],
  ])('a refusal that names %s stands at %s', (field, place) => {
    expect(findRefusedField({ reason: 'required-field-missing', rule: null, details: { field } })).toBe(
      place,
    );
  });
});
