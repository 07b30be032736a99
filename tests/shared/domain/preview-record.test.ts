// SPEC 1.5, 4.1: what the receiver sees while typing is what recording writes.
import { describe, expect, it } from 'vitest';

import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import { previewRecord } from '../../../shared/domain/preview-record.ts';
import { buildContext, buildRecord } from './bank-fixture.ts';

describe('previewRecord', () => {
  it('[NUM-1] shows the number that recording gives', () => {
    const context = buildContext({ lastSerials: { 'HB01-202611': 7 } });
    const recorded = decideRecordEntry(buildRecord(), context);
    const { number } = previewRecord(buildRecord(), context);
    expect(number).toBe('HB01-2026110008');
    expect(recorded).toMatchObject({ value: [{ payload: { number } }] });
  });

  it('[BANK-20] shows when the customer must have a reply', () => {
    expect(previewRecord(buildRecord(), buildContext()).deadlines).toMatchObject([
      { key: 'bank.reply', rule: 'BANK-20', dueAt: '2026-11-26T09:00:00.000Z' },
    ]);
  });

  it('[AUT-1] shows who may decide the demand, once a remedy is named', () => {
    const demand = { text: '', remedy: 'compensation', amountFen: 30_000 } as const;
    expect(previewRecord(buildRecord({ demand }), buildContext()).authority).toMatchObject({
      level: 3,
      role: 'branch-head',
      isOutbound: false,
    });
    const open = { text: '要个说法', remedy: null, amountFen: null };
    expect(previewRecord(buildRecord({ demand: open }), buildContext()).authority).toBeNull();
  });

  it('works on a form that nobody could save yet', () => {
    const empty = buildRecord({ content: '', wasRestated: false });
    expect(previewRecord(empty, buildContext()).number).toBe('HB01-2026110001');
  });
});
