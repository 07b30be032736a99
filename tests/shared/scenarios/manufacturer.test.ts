// Acceptance scenarios of a manufacturer (policies.md Part D, 26 to 30).
import { describe, expect, it } from 'vitest';

import { computeAttribution } from '../../../shared/domain/attribution.ts';
import { computeDuties } from '../../../shared/domain/compute-duties.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { IntakeDetails, Target } from '../../../shared/domain/event-payloads.ts';
import { findRepeats } from '../../../shared/domain/find-repeats.ts';
import { toConditionFacts } from '../../../shared/domain/match-condition.ts';
import { toMatterSummary } from '../../../shared/domain/matter-summary.ts';
import { computeNumberPeriod } from '../../../shared/domain/numbering.ts';
import { UNIT, buildReply } from '../domain/bank-fixture.ts';
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

  it.each([
    ['domestic', '2025-03-18'],
    ['overseas', '2025-03-21'],
  ] as const)('[MFR-22] [MFR-23] scenario 27: %s, and the parts of the term', (region, dueOn) => {
    const story = new ScenarioStory(MAKER, { at: '2025-03-01 09:00' })
      .record(intake({ region }))
      .run('branch-head', { type: 'take-over' })
      .run('branch-head', { type: 'assess', severity: 'general', note: '' });
    expect(story.due('mfr.branch')).toMatch(/^2025-03-06 /);
    story.run('branch-head', {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure: { remedy: 'exchange', amountFen: 10_000 },
      note: '请市场部研究',
    });
    const { escalationId } = story.entry.escalations[0]!;
    expect(story.deadlines().map(({ key }) => key)).not.toContain('mfr.total');
    story.at('2025-03-03 10:00').run('hq-officer', { type: 'acknowledge-escalation', escalationId });
    expect(story.due('mfr.total')).toMatch(new RegExp(`^${dueOn} `));
    expect(story.due('mfr.marketing')).toMatch(/^2025-03-10 /);
    story.at('2025-03-05 09:00').run('hq-officer', {
      type: 'give-instruction',
      escalationId,
      measure: { remedy: 'exchange', amountFen: 10_000 },
      conveyText: '同意换货',
      internalNote: '',
    });
    expect(story.deadline('mfr.total').state).toBe('met');
    expect(story.deadline('mfr.marketing').state).toBe('met');
  });

  it('[MFR-23] scenario 27: the processing unit has two of the seven days', () => {
    const story = new ScenarioStory(MAKER, { at: '2025-03-03 09:00' })
      .record(intake({ region: 'domestic' }))
      .run('branch-head', { type: 'take-over' })
      .run('branch-head', { type: 'assess', severity: 'general', note: '' })
      .run('branch-head', {
        type: 'assign',
        department: 'processing',
        toPersonId: null,
        toRole: 'processing-unit',
        dueAt: null,
        note: '',
      });
    expect(story.due('mfr.processing')).toMatch(/^2025-03-05 /);
  });

  it('[MFR-10] [MFR-19] [MFR-20] scenario 28: no promise and no copy', () => {
    const story = new ScenarioStory(MAKER, { at: '2025-03-03 09:00' })
      .record(intake())
      .run('branch-head', { type: 'take-over' })
      .run('branch-head', { type: 'assess', severity: 'general', note: '' });
    const measure = { remedy: 'exchange', amountFen: 10_000 } as const;
    expect(story.refuse('branch-head', buildReply({ measure }))).toMatchObject({
      reason: 'commitment-needs-instruction',
      rule: 'MFR-19',
    });
    story.run('branch-head', { type: 'issue-form', form: 'mfr-handling', note: '' });
    expect(story.entry.forms[0]?.issued?.copies).toEqual([
      { no: 1, holder: 'marketing' },
      { no: 2, holder: 'sales-branch' },
    ]);
    const digest = computeContentDigest(story.entry);
    expect(
      story.refuse('branch-head', { type: 'record-print', form: 'mfr-handling', forCustomer: true, digest }),
    ).toMatchObject({ reason: 'not-for-customer', rule: 'MFR-10' });
  });

  it('[MFR-26] [MFR-27] [MFR-28] scenario 29: the repeat, and who answers', () => {
    const tell = (category: string, number: number, at = '2025-03-03 09:00') =>
      new ScenarioStory(MAKER, { at, number })
        .record(intake({ category }))
        .run('branch-head', { type: 'take-over' })
        .run('branch-head', { type: 'assess', severity: 'general', note: '', category });
    const answerable = (story: ScenarioStory, ...attributedTo: readonly Target[]) =>
      computeAttribution(
        story.run('branch-head', {
          type: 'investigate',
          findings: '已核实',
          cause: '',
          responsibility: 'own',
          attributedTo: [...attributedTo],
        }).entry,
        MAKER,
      );
    const of = (kind: Target['kind']): Target => ({ kind, name: kind, personId: null });
    expect(answerable(tell('quality', 1), of('factory'), of('team'))).toMatchObject({
      target: of('team'),
      rule: 'MFR-27',
    });
    expect(answerable(tell('quality', 1), of('factory'))).toMatchObject({ target: of('factory') });
    expect(answerable(tell('non-quality', 1), of('store'), of('person'))).toMatchObject({
      target: of('person'),
      rule: 'MFR-28',
    });
    expect(answerable(tell('non-quality', 1), of('branch'), of('store'))).toMatchObject({
      target: of('store'),
    });
    expect(answerable(tell('non-quality', 1), of('branch'))).toMatchObject({ target: of('branch') });

    const first = tell('non-quality', 1).reply('branch-head');
    const again = tell('non-quality', 2, '2025-04-03 09:00');
    const earlier = [toMatterSummary(first.entry)];
    expect(findRepeats(toMatterSummary(again.entry), earlier, MAKER).map(({ entryId }) => entryId)).toEqual([
      first.entry.id,
    ]);
    again.run('branch-head', { type: 'link-entry', toEntryId: first.entry.id, relation: 'repeat', note: '' });
    expect(toConditionFacts(again.entry).isRepeat).toBe(true);
    expect(answerable(again, of('person'))).toMatchObject({ key: 'ignored-or-repeated', rule: 'MFR-26' });
    again.run('branch-head', {
      type: 'set-penalty',
      kind: 'punishment',
      target: of('person'),
      supervisor: null,
      points: null,
      amountFen: null,
      isSerious: false,
      reason: '重复投诉',
    });
    expect(again.entry.penalties).toMatchObject([{ kind: 'punishment', target: of('person') }]);
  });

  it('[MFR-21] [MFR-25] scenario 29: reconciling finds a complaint that nobody wrote down', () => {
    const context = { policy: MAKER, unit: UNIT, calendar: CALENDAR, now: local('2025-04-10 09:00') };
    const duty = computeDuties('2025-04-10', [], context).find(({ key }) => key === 'mfr.reconcile');
    expect(duty).toMatchObject({ by: 'branch-head', to: 'marketing-officer', state: 'open' });
    const concealed = { ...intake({ category: 'non-quality' }), receivedAt: local('2025-03-20 15:00') };
    const at = '2025-04-10 10:00';
    expect(new ScenarioStory(MAKER, { at }).refuseRecord(concealed, 'branch-head')).toMatchObject({
      reason: 'late-reason-missing',
      rule: 'CAP-3',
    });
    const story = new ScenarioStory(MAKER, { at })
      .record({ ...concealed, lateReason: '四月核对门店投诉时发现，门店未登记' }, 'branch-head')
      .run('branch-head', { type: 'assess', severity: 'general', triggers: ['concealed'], note: '' })
      .run('branch-head', {
        type: 'investigate',
        findings: '店员未登记',
        cause: '',
        responsibility: 'own',
        attributedTo: [{ kind: 'store', name: '和平路店', personId: null }],
      });
    expect(computeAttribution(story.entry, MAKER)).toMatchObject({ key: 'concealed', rule: 'MFR-21' });
    story.run('branch-head', {
      type: 'set-penalty',
      kind: 'punishment',
      target: { kind: 'store', name: '和平路店', personId: null },
      supervisor: null,
      points: null,
      amountFen: null,
      isSerious: false,
      reason: '瞒报投诉',
    });
    expect(story.entry.penalties).toMatchObject([{ kind: 'punishment', target: { kind: 'store' } }]);
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
