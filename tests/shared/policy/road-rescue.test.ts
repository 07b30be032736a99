// policies.md 3.1 and Part B.2: the road rescue service's rules as data.
import { describe, expect, it } from 'vitest';

import { ROAD_RESCUE } from '../../../shared/policy/packs/road-rescue.ts';
import { findClock, findForm, listLevels, listTerms } from './pack-views.ts';

describe('the terms of the road rescue', () => {
  it('[ROAD-13] [ROAD-14] [ROAD-22] [ROAD-23] [ROAD-24] [ROAD-26] [ROAD-27] [ROAD-29] [C-25] are those of its table', () => {
    expect(listTerms(ROAD_RESCUE)).toEqual([
      'road.dispatch: 5 minute hard ROAD-22',
      'road.handle: 12 hour hard ROAD-23',
      'road.progress24: 24 hour hard ROAD-24',
      'road.escalate24: 24 hour hard ROAD-26',
      'road.daily17: 17:00 hard ROAD-27',
      'road.result48: 48 hour hard ROAD-13',
      'road.suggestion: 5 working-day hard ROAD-14',
      'road.followUp: same-day hard ROAD-29',
      'road.agreed: agreed hard ROAD-03',
      'road.toFrontDesk: 15 minute soft C-V',
    ]);
  });

  it('[ROAD-22] [ROAD-23] [ROAD-29] start and stop where the source says', () => {
    const ends = ['road.dispatch', 'road.handle', 'road.progress24', 'road.followUp'].map((key) => {
      const { start, stops } = findClock(ROAD_RESCUE, key);
      return [key, start, stops];
    });
    expect(ends).toEqual([
      [
        'road.dispatch',
        { on: 'entry-received' },
        [{ on: 'assigned' }, { on: 'reply-given', isInterim: false }],
      ],
      ['road.handle', { on: 'assignment-received' }, [{ on: 'assignment-completed' }]],
      [
        'road.progress24',
        { on: 'assignment-received' },
        [{ on: 'progress-reported', toRoles: ['front-desk'] }, { on: 'assignment-completed' }],
      ],
      ['road.followUp', { on: 'form-returned', forms: ['road-dossier'] }, [{ on: 'followed-up' }]],
    ]);
  });

  it('[ROAD-25] [C-24] an agreed time moves the handler’s terms, and the report upward only when the supervisor allowed more than a day', () => {
    const moved = ROAD_RESCUE.clocks.flatMap(({ key, overrides }) =>
      overrides.map((override) => [key, override] as const),
    );
    expect(moved).toEqual([
      ['road.handle', { by: 'agreed-time', approvedBeyond: null, rule: 'ROAD-25' }],
      ['road.progress24', { by: 'agreed-time', approvedBeyond: null, rule: 'ROAD-25' }],
      [
        'road.escalate24',
        { by: 'agreed-time', approvedBeyond: { hours: 24, by: 'supervisor' }, rule: 'C-24' },
      ],
    ]);
  });

  it('[ROAD-11] [ROAD-12] [ROAD-26] a day over: supervisor, dossier, instruction, ledger', () => {
    expect(findClock(ROAD_RESCUE, 'road.escalate24').onBreach).toEqual([
      { action: 'escalate', role: 'supervisor', form: null, rule: 'ROAD-26' },
      { action: 'issue-form', role: 'front-desk', form: 'road-dossier', rule: 'ROAD-11' },
      { action: 'notify', role: 'department-head', form: null, rule: 'ROAD-26' },
      { action: 'issue-form', role: 'front-desk', form: 'road-ledger', rule: 'ROAD-12' },
    ]);
    expect(findClock(ROAD_RESCUE, 'road.dispatch').onBreach).toEqual([
      { action: 'ask-reason', role: 'front-desk', form: null, rule: 'C-27' },
    ]);
  });

  it('[ROAD-27] [C-26] a report meets its day; the dossier that is back ends them all', () => {
    const { stops, length } = findClock(ROAD_RESCUE, 'road.daily17');
    expect(stops).toEqual([{ on: 'progress-reported', toRoles: ['front-desk'] }]);
    expect(length).toEqual({
      unit: 'time-of-day',
      time: '17:00',
      repeatsDaily: true,
      endedBy: [{ on: 'form-returned', forms: ['road-dossier'] }],
    });
  });

  it('[ROAD-13] [ROAD-14] the outer limits hold for their kinds of matter', () => {
    expect(findClock(ROAD_RESCUE, 'road.result48').when).toEqual({ entryKinds: ['complaint', 'enquiry'] });
    expect(findClock(ROAD_RESCUE, 'road.suggestion').when).toEqual({ entryKinds: ['suggestion'] });
  });
});

describe('the road rescue', () => {
  it('[ROAD-06] climbs from whoever was told to the head of the department', () => {
    expect(listLevels(ROAD_RESCUE)).toEqual([
      '1 receiver branch',
      '2 front-desk branch',
      '3 supervisor branch',
      '4 department-head branch',
    ]);
  });

  it('[ROAD-28] [C-29] first inquiry passes to the front desk; [ROAD-17] nobody dispatches what they have not understood', () => {
    expect(ROAD_RESCUE.firstInquiry).toMatchObject({
      duty: 'forward-to-front-desk',
      handsOverTo: 'front-desk',
    });
    expect(ROAD_RESCUE.triage).toMatchObject({
      isRequired: true,
      needsUnderstanding: true,
      validity: 'at-reception',
      rule: 'ROAD-17',
    });
  });

  it('[ROAD-04] [ROAD-26] what is major goes to the head, what is overdue to the supervisor', () => {
    expect(ROAD_RESCUE.escalationRoutes).toEqual([
      { reason: 'overdue', when: null, toRole: 'supervisor', rule: 'ROAD-26' },
      { reason: 'severity', when: { severities: ['major'] }, toRole: 'department-head', rule: 'ROAD-04' },
    ]);
  });

  it('[ROAD-11] [ROAD-29] a dossier that was opened needs an instruction and the review of another head, and the ledger', () => {
    const dossier = findForm(ROAD_RESCUE, 'road-dossier');
    expect(dossier.steps).toEqual([
      { act: 'instruct', role: 'department-head', rule: 'ROAD-26' },
      { act: 'review', role: 'processing-unit', rule: 'ROAD-29' },
    ]);
    expect(dossier.neededWhen).toEqual({ issuedForms: ['road-dossier'] });
    expect(findForm(ROAD_RESCUE, 'road-ledger').neededWhen).toEqual({ issuedForms: ['road-dossier'] });
  });

  it('[ROAD-27] reports open dossiers by five every day, and that there is none', () => {
    expect(ROAD_RESCUE.duties).toEqual([
      {
        key: 'road.dossierProgress',
        rule: 'ROAD-27',
        window: { cycle: 'daily', by: '17:00' },
        onHoliday: 'stays',
        by: 'processing-unit',
        to: 'front-desk',
        form: null,
        isNilReported: true,
        missedTells: 'supervisor',
      },
    ]);
  });

  it('[ROAD-08] [ROAD-22] a matter that was passed on says when it was first reported', () => {
    expect(ROAD_RESCUE.requiredFields).toEqual([
      { field: 'content', when: null, rule: 'ROAD-08' },
      { field: 'first-reported-at', when: { channels: ['on-site-oral', 'forwarded'] }, rule: 'ROAD-22' },
      { field: 'place', when: { entryKinds: ['help-request'] }, rule: 'ROAD-09' },
    ]);
  });

  it('[ROAD-29] somebody at the front desk asks afterwards who did not handle it', () => {
    expect(ROAD_RESCUE.followUp).toMatchObject({
      isRequired: true,
      by: ['front-desk'],
      byAnotherPerson: true,
      modes: ['phone', 'visit'],
    });
  });
});
