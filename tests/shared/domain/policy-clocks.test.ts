// Every row of the deadline tables of policies.md Parts 2 to 4, as a small clock of its own. Words without a number are those of C-V.
import { describe, expect, it } from 'vitest';

import { buildClock, computeWith, showAt } from './build-clock.ts';
import { calendar, withDetails } from './clock-row.ts';
import { BANK, FIVE_CLEARS, HOTEL, LIQUOR, PROPERTY } from './clock-rows-offices.ts';
import { MANUFACTURER, ROAD, SERVICE, TOTAL, acceptedByMarketing } from './clock-rows-services.ts';

describe.each([
  ['bank', BANK],
  ['property', PROPERTY],
  ['liquor', LIQUOR],
  ['five-clears', FIVE_CLEARS],
  ['hotel', HOTEL],
  ['manufacturer', MANUFACTURER],
  ['road-rescue', ROAD],
  ['service', SERVICE],
])('the terms of %s', (_, rows) => {
  it.each(rows)('[$rule] $clock.key: $due', ({ rule, clock, facts, due, state, hours: open }) => {
    const deadlines = computeWith(buildClock({ rule, ...clock }), facts, {
      now: '2026-04-01',
      ...(open === undefined ? {} : { hours: open }),
    });
    expect(deadlines.map(({ dueAt }) => showAt(dueAt))).toEqual(due);
    if (state !== undefined) expect(deadlines.map((each) => each.state)).toEqual([state]);
  });
});

describe('[MFR-22] two clocks of one key whose conditions exclude each other', () => {
  const clocks = [
    buildClock({ ...TOTAL, key: 'mfr.total', when: { regions: ['domestic'] }, length: calendar(15) }),
    buildClock({ ...TOTAL, key: 'mfr.total', when: { regions: ['overseas'] }, length: calendar(18) }),
  ];
  it.each([
    ['domestic', '2025-03-18 17:00'],
    ['overseas', '2025-03-21 17:00'],
  ] as const)('%s: one of them runs', (region, due) => {
    const facts = [withDetails('2025-03-01', { region }), acceptedByMarketing('2025-03-03')];
    expect(computeWith(clocks, facts).map(({ dueAt }) => showAt(dueAt))).toEqual([due]);
  });
});
