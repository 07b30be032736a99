// policies.md 2.8 and Part B.2: the manufacturer's rules as data.
import { describe, expect, it } from 'vitest';

import { composeNumber, parseSerial } from '../../../shared/domain/numbering.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { MANUFACTURER } from '../../../shared/policy/packs/manufacturer.ts';
import { UNIT } from '../domain/bank-fixture.ts';
import { findClock, findForm, listLevels, listTerms } from './pack-views.ts';

const NOVEMBER = toIsoInstant(Date.parse('2025-11-20T09:00:00+08:00'));
const DECEMBER = toIsoInstant(Date.parse('2025-12-01T09:00:00+08:00'));

describe('the terms of the manufacturer', () => {
  it('[MFR-15] [MFR-22] [MFR-23] [C-30] [C-31] are those of its table, in calendar days', () => {
    expect(listTerms(MANUFACTURER)).toEqual([
      'mfr.customerPromise: 15 calendar-day hard MFR-15',
      'mfr.total domestic: 15 calendar-day hard MFR-22',
      'mfr.total overseas: 18 calendar-day hard MFR-22',
      'mfr.branch: 5 calendar-day hard MFR-23',
      'mfr.marketing: 7 calendar-day hard MFR-23',
      'mfr.processing: 2 calendar-day hard MFR-23',
      'mfr.branchInstruction: 15 minute soft C-V',
      'mfr.phoneReport: 60 minute soft C-06',
    ]);
  });

  it('[MFR-22] [MFR-23] the marketing department’s terms begin when it acknowledges the referral', () => {
    const start = { on: 'escalation-acknowledged' };
    expect(findClock(MANUFACTURER, 'mfr.total').start).toEqual(start);
    expect(findClock(MANUFACTURER, 'mfr.marketing').start).toEqual(start);
    expect(findClock(MANUFACTURER, 'mfr.processing').start).toEqual({
      on: 'assigned',
      toRoles: ['processing-unit'],
    });
  });

  it('[MFR-03] what is late is reported upward, whoever has it', () => {
    const late = MANUFACTURER.clocks
      .filter(({ softness }) => softness === 'hard')
      .map(({ key, onBreach }) => [
        key,
        onBreach.map(({ action, role, rule }) => `${action} ${role} ${rule}`),
      ]);
    expect(late).toEqual([
      ['mfr.customerPromise', ['report marketing-officer MFR-03']],
      ['mfr.total', ['report deputy-head MFR-03']],
      ['mfr.total', ['report deputy-head MFR-03']],
      ['mfr.branch', ['report marketing-officer MFR-03']],
      ['mfr.marketing', ['report deputy-head MFR-03']],
      ['mfr.processing', ['report deputy-head MFR-03']],
    ]);
  });
});

describe('the manufacturer', () => {
  it('[MFR-03] [MFR-04] [MFR-05] climbs out of the branch from the marketing department on', () => {
    expect(listLevels(MANUFACTURER)).toEqual([
      '1 receiver branch',
      '2 branch-head branch',
      '3 marketing-officer head-office',
      '4 deputy-head head-office',
      '5 general-manager head-office',
    ]);
  });

  it('[MFR-02] [C-32] numbers by year, month and two digits, and by three when two are used up', () => {
    expect(composeNumber(MANUFACTURER, UNIT, NOVEMBER, 1)).toBe('251101');
    expect(composeNumber(MANUFACTURER, UNIT, NOVEMBER, 99)).toBe('251199');
    expect(composeNumber(MANUFACTURER, UNIT, NOVEMBER, 100)).toBe('2511100');
    expect(composeNumber(MANUFACTURER, UNIT, DECEMBER, 1)).toBe('251201');
    expect(parseSerial(MANUFACTURER, '2511100')?.serial).toBe(100);
  });

  it('[C-33] two computers of one branch never print the same number', () => {
    expect(composeNumber(MANUFACTURER, { ...UNIT, deviceLetter: 'B' }, NOVEMBER, 1)).toBe('251101B');
  });

  it('[MFR-09] [MFR-12] [MFR-22] asks for the goods once the own company is responsible, and always for the region', () => {
    const own = { entryKinds: ['complaint'], againstKinds: ['own'] };
    const asked = MANUFACTURER.requiredFields.map(({ field, when, rule }) => [field, when, rule]);
    expect(asked).toEqual([
      ['content', null, 'MFR-21'],
      ['against-kind', { entryKinds: ['complaint'] }, 'MFR-12'],
      ['region', { entryKinds: ['complaint'] }, 'MFR-22'],
      ['product.order-number', own, 'MFR-09'],
      ['product.material-number', own, 'MFR-09'],
      ['product.delivered-on', own, 'MFR-09'],
      ['product.quantity', own, 'MFR-09'],
      ['product.defective-quantity', own, 'MFR-09'],
      ['product.delivered-amount', own, 'MFR-09'],
      ['demand', own, 'MFR-09'],
    ]);
  });

  it('[MFR-10] [MFR-16] [MFR-20] the handling form has two copies, is instructed by the deputy head and never goes out', () => {
    expect(findForm(MANUFACTURER, 'mfr-handling')).toEqual({
      form: 'mfr-handling',
      steps: [
        { act: 'sign', role: 'marketing-officer', rule: 'MFR-16' },
        { act: 'instruct', role: 'deputy-head', rule: 'MFR-16' },
      ],
      copies: [
        { no: 1, holder: 'marketing' },
        { no: 2, holder: 'sales-branch' },
      ],
      mayGoToCustomer: false,
      isConfirmedByCustomer: false,
      neededWhen: null,
      rule: 'MFR-10',
      also: ['MFR-17', 'MFR-20'],
    });
  });

  it('[MFR-19] conveys only what was instructed', () => {
    expect(MANUFACTURER.communication.conveysOnlyInstructed).toEqual({ value: true, rule: 'MFR-19' });
  });

  it('[MFR-14] [C-40] takes an instruction by telephone, and nothing else by word of mouth', () => {
    expect(MANUFACTURER.verbalApproval).toEqual({
      subjects: ['plan', 'escalation'],
      papersDueWorkingDays: 2,
      rule: 'MFR-14',
    });
  });

  it('[MFR-18] [C-34] a supplier’s responsibility goes to the deputy head, a grave matter to the general manager', () => {
    expect(MANUFACTURER.escalationRoutes).toEqual([
      { reason: 'third-party', when: null, toRole: 'deputy-head', rule: 'MFR-18' },
      { reason: 'severity', when: { severities: ['major'] }, toRole: 'general-manager', rule: 'C-34' },
    ]);
  });

  it('[MFR-21] [MFR-26] [MFR-27] [MFR-28] [MFR-29] attributes to the team or the factory, to the person, store or branch', () => {
    expect(MANUFACTURER.penalties?.attribution.map(({ when, chain, rule }) => [when, chain, rule])).toEqual([
      [{ isRepeat: true }, ['person', 'store'], 'MFR-26'],
      [{ triggers: ['concealed'] }, ['person', 'store'], 'MFR-21'],
      [{ categories: ['quality'] }, ['team', 'factory'], 'MFR-27'],
      [{ categories: ['non-quality'] }, ['person', 'store', 'branch'], 'MFR-28'],
    ]);
    expect(MANUFACTURER.penalties?.seriousApprovedBy).toEqual({ role: 'general-manager', rule: 'MFR-29' });
    expect(MANUFACTURER.penalties?.tellsCustomer.value).toBe(false);
  });

  it('[MFR-24] [MFR-25] [C-51] sums up in the first ten days of June and December, and reconciles the stores every month', () => {
    expect(MANUFACTURER.duties.map(({ key, window, also }) => [key, window, also])).toEqual([
      ['mfr.halfYear', { cycle: 'half-yearly', months: [6, 12], fromDay: 1, dueDay: 10 }, ['C-51']],
      ['mfr.reconcile', { cycle: 'monthly', fromDay: 1, dueDay: null }, undefined],
    ]);
  });

  it('[MFR-08] [C-29] whoever accepts it owns it to the end; [MFR-11] the book lies out', () => {
    expect(MANUFACTURER.firstInquiry.duty).toBe('owns-to-end');
    expect(MANUFACTURER.display).toEqual([{ item: 'opinion-book', rule: 'MFR-11' }]);
    expect(MANUFACTURER.channels.find(({ channel }) => channel === 'opinion-book')).toMatchObject({
      book: 'opinion-book',
      form: 'mfr-book',
    });
  });
});
