// Acceptance scenarios of a manufacturer (policies.md Part D, 26 to 30).
import { describe, expect, it } from 'vitest';

import { computeDuties } from '../../../shared/domain/compute-duties.ts';
import type { IntakeDetails } from '../../../shared/domain/event-payloads.ts';
import { computeNumberPeriod } from '../../../shared/domain/numbering.ts';
import { UNIT } from '../domain/bank-fixture.ts';
import { local } from '../domain/build-clock-fact.ts';
import { CALENDAR, ScenarioStory, packOf, toWallTime } from './build-story.ts';

const MAKER = packOf('manufacturer');
const intake = (details: Partial<IntakeDetails> = {}) => ({
  details: {
    againstKind: 'person' as const,
    region: 'domestic' as const,
    category: 'non-quality',
    ...details,
  },
});

describe('manufacturer scenarios', () => {
  it('[MFR-02] [C-32] scenario 26: the number grows a digit and starts again with the month', () => {
    const lastSerials = { [computeNumberPeriod(MAKER, UNIT, local('2025-11-20'))]: 99 };
    const numberAt = (at: string) =>
      new ScenarioStory(MAKER, { at, lastSerials }).record(intake()).entry.number;
    expect(numberAt('2025-11-20 10:00')).toBe('2511100');
    expect(numberAt('2025-12-01 10:00')).toBe('251201');
  });

  it('[MFR-18] [MFR-24] [C-51] scenario 30: a supplier’s responsibility, and the half-year', () => {
    const story = new ScenarioStory(MAKER, { at: '2025-05-20 09:00' })
      .record(intake({ againstKind: 'third-party' }))
      .run('branch-head', { type: 'take-over' })
      .run('branch-head', {
        type: 'request-escalation',
        reason: 'third-party',
        measure: null,
        note: '供应商责任',
      });
    const level = MAKER.ladder.find(({ role }) => role === 'deputy-head')!.level;
    expect(story.entry.escalations).toMatchObject([
      { reason: 'third-party', toLevel: level, isOutbound: true },
    ]);
    const turnsOn = (on: string) =>
      computeDuties(on, [], { policy: MAKER, unit: UNIT, calendar: CALENDAR, now: local(`${on} 09:00`) })
        .filter(({ key }) => key === 'mfr.halfYear')
        .map(({ state, dueAt, coversFromOn, coversToOn }) => [
          state,
          toWallTime(dueAt),
          coversFromOn,
          coversToOn,
        ]);
    expect(turnsOn('2025-05-31')).toEqual([]);
    expect(turnsOn('2025-06-01')).toEqual([['open', '2025-06-10 17:00', '2024-12-01', '2025-05-31']]);
    expect(turnsOn('2025-06-11')).toEqual([]);
  });
});
