// The figures of a period's form: FIVE-12, HOTEL-19, HOTEL-20, LIQ-18, BANK-03.
import { describe, expect, it } from 'vitest';

import { computePeriodReport } from '../../../shared/domain/period-report.ts';
import { LI, Story, WANG, buildReply, tellEscalated } from './bank-fixture.ts';
import { local } from './build-clock-fact.ts';

const NOVEMBER = { fromOn: '2026-11-01', toOn: '2026-11-30' };
const receivedAt = (at: string) => new Story({ now: local(at) }).record({ receivedAt: local(at) }).entry;

describe('computePeriodReport', () => {
  it('[FIVE-12] [BANK-03] counts what was received, by what it was and what became of it', () => {
    const plain = new Story().record({ channel: 'letter' }).entry;
    const happy = new Story()
      .record()
      .run(WANG, { type: 'hand-over', note: '' })
      .run(LI, { type: 'take-over' })
      .run(
        LI,
        buildReply({ isCustomerSatisfied: true, measure: { remedy: 'compensation', amountFen: 5_000 } }),
      ).entry;
    const angry = new Story().record().run(WANG, buildReply({ isCustomerSatisfied: false })).entry;
    const escalated = tellEscalated().entry;
    expect(computePeriodReport([plain, happy, angry, escalated], NOVEMBER)).toEqual({
      received: 4,
      byKind: { complaint: 4 },
      byBook: { register: 4 },
      byChannel: { letter: 1, phone: 3 },
      byCategory: { none: 4 },
      bySeverity: { general: 4 },
      answered: 2,
      open: 4,
      escalated: 1,
      satisfied: 1,
      dissatisfied: 1,
      grantedFen: 5_000,
    });
  });

  it('[HOTEL-20] both days of the period belong to it, by the clock of the branch; their neighbours do not', () => {
    const entries = ['2026-10-31 23:59', '2026-11-01 00:00', '2026-11-30 23:59', '2026-12-01 00:00'].map(
      receivedAt,
    );
    expect(computePeriodReport(entries, NOVEMBER).received).toBe(2);
  });

  it('[NUM-1] a number that was given up is counted nowhere', () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' });
    const voided = { ...story.entry, status: 'voided' as const };
    expect(computePeriodReport([voided], NOVEMBER).received).toBe(0);
  });
});
