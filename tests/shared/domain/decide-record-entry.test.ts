// SPEC 1 (intake).
import { describe, expect, it } from 'vitest';

import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { CHEN, START, ZHAO, buildContext, buildRecord, makeId, toActor } from './bank-fixture.ts';

const refuse = (
  ...[record, context]: [Parameters<typeof buildRecord>[0], Parameters<typeof buildContext>[0]?]
) => {
  const outcome = decideRecordEntry(buildRecord(record), buildContext(context));
  return outcome.ok ? null : outcome.error;
};
const minutesAgo = (minutes: number) => toIsoInstant(toEpochMs(START) - minutes * 60_000);
const nobody = { isAnonymous: false, name: '', phone: ' ', otherContact: '' };

describe('decideRecordEntry', () => {
  it('[T01] [BANK-09] writes one fact with book, number and pack version', () => {
    const outcome = decideRecordEntry(buildRecord(), buildContext());
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'entry-received',
          entryId: makeId(1),
          payload: { book: 'register', number: 'HB01-2026110001', packId: 'bank-branch', packVersion: 1 },
        },
      ],
    });
  });

  it('[NUM-1] takes the serial after the last one of the period', () => {
    const context = buildContext({ lastSerials: { 'HB01-202611': 41, 'HB01-202610': 900 } });
    const outcome = decideRecordEntry(buildRecord(), context);
    expect(outcome).toMatchObject({ value: [{ payload: { number: 'HB01-2026110042' } }] });
  });

  it.each(['phone', 'on-site-oral', 'hotline-handover'] as const)(
    '[BANK-24] [BANK-38] the main points are repeated back before a %s is saved',
    (channel) => {
      const details = { isIdentityChecked: true };
      expect(refuse({ channel, details, wasRestated: false })?.reason).toBe('restating-missing');
      expect(refuse({ channel, details, wasRestated: true })).toBeNull();
    },
  );

  it('[BANK-33] a letter needs no repeating, and the opinion book is its own book', () => {
    expect(refuse({ channel: 'letter', wasRestated: false })).toBeNull();
    const outcome = decideRecordEntry(buildRecord({ channel: 'opinion-book' }), buildContext());
    expect(outcome).toMatchObject({ value: [{ payload: { book: 'opinion-book' } }] });
  });

  it('[CAP-3] refuses what lies in the future, and what happened after it was received', () => {
    expect(refuse({ receivedAt: minutesAgo(-1) })).toMatchObject({
      reason: 'time-in-future',
      details: { field: 'receivedAt' },
    });
    expect(refuse({ happenedAt: minutesAgo(-1) })).toMatchObject({
      reason: 'time-in-future',
      details: { field: 'happenedAt' },
    });
    expect(refuse({ happenedAt: minutesAgo(5), receivedAt: minutesAgo(6) })).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'happenedAt', context: 'happened-after-received' },
    });
    expect(refuse({ happenedAt: minutesAgo(6), receivedAt: minutesAgo(6) })).toBeNull();
  });

  it('[CAP-3] late recording asks for a reason, from the first minute past the limit', () => {
    expect(refuse({ receivedAt: minutesAgo(120) })).toBeNull();
    expect(refuse({ receivedAt: minutesAgo(121) })?.reason).toBe('late-reason-missing');
    expect(refuse({ receivedAt: minutesAgo(121), lateReason: '  ' })?.reason).toBe('late-reason-missing');
    expect(refuse({ receivedAt: minutesAgo(121), lateReason: '停电' })).toBeNull();
  });

  it('[BANK-09] asks for a name, a phone, another contact, or the word that it is anonymous', () => {
    expect(refuse({ customer: nobody })?.reason).toBe('contact-missing');
    expect(refuse({ customer: { ...nobody, isAnonymous: true } })).toBeNull();
    expect(refuse({ customer: { ...nobody, otherContact: '微信 zhou' } })).toBeNull();
  });

  it('refuses empty, too long and malformed text by name of the field', () => {
    expect(refuse({ content: ' \n' })).toMatchObject({
      reason: 'required-field-missing',
      details: { field: 'content' },
    });
    expect(refuse({ content: '长'.repeat(10_001) })).toMatchObject({
      reason: 'text-too-long',
      details: { field: 'content', limit: 10_000, length: 10_001 },
    });
    expect(refuse({ place: '大堂\u202E' })).toMatchObject({
      reason: 'forbidden-character',
      details: { field: 'place' },
    });
    expect(refuse({ content: '半个\uD83D' })?.reason).toBe('forbidden-character');
  });

  it('refuses an amount that is no whole number of fen', () => {
    const demand = { text: '', remedy: 'compensation', amountFen: 0.5 } as const;
    expect(refuse({ demand })).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'demand.amountFen' },
    });
    expect(refuse({ demand: { ...demand, amountFen: -1 } })?.reason).toBe('invalid-input');
  });

  it('[BANK-07] refuses a channel that the policy does not know', () => {
    expect(refuse({ channel: 'website' })).toMatchObject({
      reason: 'invalid-input',
      details: { field: 'channel' },
    });
  });

  it('[BANK-04] every member of the branch’s staff may record; head office and auditors do not', () => {
    expect(refuse({}, { actor: toActor(CHEN) })).toBeNull();
    expect(refuse({}, { actor: toActor(ZHAO) })?.reason).toBe('not-your-role');
  });
});
