// policies.md 1.1, 4.3, 5.1 and Parts B.3, B.4: trips, quality supervision and the seven emergency plans as data.
import { describe, expect, it } from 'vitest';

import { BUILT_IN_OVERLAYS, findOverlay } from '../../../shared/policy/built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../../../shared/policy/built-in-packs.ts';
import { composePack } from '../../../shared/policy/compose-pack.ts';
import { listOverlayTexts } from '../../../shared/policy/list-overlay-texts.ts';
import { checkOverlayData } from '../../../shared/policy/overlay-data.ts';
import { policyOverlaySchema } from '../../../shared/policy/overlay-schema.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { RULE_CATALOGUE, isKnownRuleId } from '../../../shared/policy/rule-catalogue.ts';
import { EMERGENCY_VARIANTS, emergencyRulesSchema } from '../../../shared/policy/schema/emergency-rules.ts';
import { qualityRulesSchema } from '../../../shared/policy/schema/quality-rules.ts';
import { tripRulesSchema } from '../../../shared/policy/schema/trip-rules.ts';
import { listCitations } from './pack-citations.ts';

const OWN_SUBJECTS = BUILT_IN_OVERLAYS.filter(({ data }) => data !== undefined);
const TRIP = tripRulesSchema.parse(findOverlay('trip')?.data);
const QUALITY = qualityRulesSchema.parse(findOverlay('quality-supervision')?.data);
const EMERGENCIES = EMERGENCY_VARIANTS.map((variant) =>
  emergencyRulesSchema.parse(findOverlay(`major-emergency-${variant}`)?.data),
);

describe('overlays of their own subject', () => {
  it('are nine', () => {
    expect(OWN_SUBJECTS.map(({ id }) => id)).toEqual([
      'trip',
      'quality-supervision',
      ...EMERGENCY_VARIANTS.map((variant) => `major-emergency-${variant}`),
    ]);
  });

  it.each(OWN_SUBJECTS.map((overlay) => [overlay.id, overlay] as const))(
    '%s has the shape of an overlay, lies over every base and changes nothing of it',
    (_id, overlay) => {
      expect(policyOverlaySchema.parse(structuredClone(overlay))).toEqual(overlay);
      for (const base of BUILT_IN_PACKS) {
        expect(composePack(base, { overlays: [overlay] })).toEqual({ ok: true, value: base });
      }
    },
  );

  it.each(['trip', 'quality-supervision', 'major-emergency'])(
    'between them cite every rule of %s, and none that does not exist',
    (policy) => {
      const cited = new Set(
        OWN_SUBJECTS.filter(({ id }) => id.startsWith(policy)).flatMap(({ data }) => listCitations(data)),
      );
      const rules = RULE_CATALOGUE.filter((rule) => rule.policy === policy).map(({ id }) => id);
      expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
      expect([...cited].filter((rule) => rule !== 'product-default' && !isKnownRuleId(rule))).toEqual([]);
    },
  );
});

describe('data that is wrong is refused with its place', () => {
  /** What is said of an overlay's data after one value was changed. */
  function findProblems(id: string, change: (data: Record<string, unknown>) => void): readonly string[] {
    const overlay = structuredClone(findOverlay(id)!);
    change(overlay.data as Record<string, unknown>);
    return checkOverlayData(overlay, 'overlays[0]').map(({ path, reason }) => `${path} ${reason}`);
  }

  it.each<readonly [string, string, (data: Record<string, unknown>) => void, string]>([
    [
      'a term that ends where it begins',
      'trip',
      (data) => Object.assign((data['clocks'] as object[])[0]!, { stop: 'complaint-received' }),
      'overlays[0].data.clocks[0] shape',
    ],
    [
      'a form that nobody knows',
      'trip',
      (data) => Object.assign(data['claim'] as object, { form: 'receipt' }),
      'overlays[0].data.claim.form shape',
    ],
    [
      'a section that is missing',
      'quality-supervision',
      (data) => Reflect.deleteProperty(data, 'survey'),
      'overlays[0].data.survey shape',
    ],
    [
      'the same thing named twice',
      'quality-supervision',
      (data) => (data['meetings'] as unknown[]).push({ key: 'quality-analysis', rule: 'QS-10' }),
      'overlays[0].data.meetings shape',
    ],
    [
      'a trigger that does not exist',
      'major-emergency-em6',
      (data) => Object.assign(data['suspension'] as object, { triggers: ['rain'] }),
      'overlays[0].data.suspension.triggers[0] shape',
    ],
    [
      'a section that nobody knows',
      'major-emergency-em0',
      (data) => Object.assign(data, { sirens: true }),
      'overlays[0].data shape',
    ],
  ])('%s', (_name, id, change, expected) => {
    expect(findProblems(id, change)).toEqual([expected]);
  });

  it('and so is data of a subject that nobody knows: composing says so', () => {
    const stranger = { ...findOverlay('trip')!, id: 'weather' };
    const composed = composePack(BANK_BRANCH, { overlays: [stranger] });
    expect(composed).toEqual({
      ok: false,
      error: [{ path: 'overlays[0].data', reason: 'shape', details: { problem: 'unknown-subject' } }],
    });
  });

  it('an overlay that brings sections alone needs no data', () => {
    const { data: _data, ...plain } = findOverlay('trip')!;
    expect(checkOverlayData({ ...plain, id: 'weather' }, 'overlays[0]')).toEqual([]);
  });
});

describe('trips', () => {
  it('[TRIP-16] are signed by the head, approved by the leader and filed with finance, in this order', () => {
    expect(TRIP.approval.steps.map(({ act, party }) => `${act} ${party}`)).toEqual([
      'fill customer-service',
      'sign customer-service-head',
      'approve supervising-leader',
      'file finance',
    ]);
  });

  it('[TRIP-17] [C-39] [C-40] may start on a word when urgent; the papers are due two working days after the return', () => {
    expect(TRIP.verbal).toEqual({
      onlyIfUrgent: true,
      by: 'supervising-leader',
      papersDueWorkingDays: 2,
      countedFrom: 'trip-ended',
      blocks: ['claim', 'closing'],
      rule: 'TRIP-17',
      also: ['C-39', 'C-40'],
    });
  });

  it('[C-39] [C-V] have soft terms alone: the source has no number', () => {
    expect(TRIP.clocks.map(({ key, length, softness, rule }) => [key, length, softness, rule])).toEqual([
      ['trip.contact', { unit: 'hour', amount: 24 }, 'soft', 'C-V'],
      ['trip.paperAfterVerbal', { unit: 'working-day', amount: 2 }, 'soft', 'C-V'],
      ['trip.report', { unit: 'same-business-day' }, 'soft', 'C-V'],
      ['trip.claim', { unit: 'same-business-day' }, 'soft', 'C-V'],
      ['trip.followUp', { unit: 'working-day', amount: 3 }, 'soft', 'C-V'],
    ]);
  });

  it('[TRIP-34] [TRIP-39] leave the amounts to the company, and what is above the limit of lodging to the traveller', () => {
    expect(TRIP.costs.map(({ type, basis, limitFen }) => [type, basis, limitFen])).toEqual([
      ['transport', 'actual-price', null],
      ['lodging', 'up-to-limit', null],
      ['meals', 'trip-days-times-standard', null],
      ['city-transport', 'actual-price', null],
    ]);
    expect(TRIP.costs.find(({ type }) => type === 'lodging')?.excessPaidBy).toBe('traveller');
  });

  it('[TRIP-24] [TRIP-38] ask the leader before a better room, another place, business or first class', () => {
    expect(TRIP.priorApprovals.map(({ subject, by }) => [subject, by])).toEqual([
      ['lodging-standard', 'supervising-leader'],
      ['lodging-place', 'supervising-leader'],
      ['business-class', 'supervising-leader'],
      ['first-class-rail', 'supervising-leader'],
    ]);
  });

  it('[TRIP-14] [TRIP-40] are claimed by the traveller, signed by the head, audited and paid by finance', () => {
    expect(TRIP.claim.steps.map(({ act, party }) => `${act} ${party}`)).toEqual([
      'fill traveller',
      'sign department-head',
      'audit finance',
      'pay finance',
    ]);
  });

  it('[TRIP-12] [TRIP-32] [C-38] end with the customer’s signature, or with the leader’s reason, never by the traveller', () => {
    expect(TRIP.confirmation).toMatchObject({
      form: 'trip-confirm',
      by: 'customer',
      onlyIfSatisfied: true,
      endsWithoutBy: 'supervising-leader',
    });
  });
});

describe('quality supervision', () => {
  it('[QS-07] [QS-08] [C-47] [C-49] asks fifty customers a unit in December', () => {
    expect(QUALITY.survey).toMatchObject({
      month: 12,
      perYear: 1,
      minRespondents: 50,
      reportTo: ['manager-in-charge', 'group-service-centre'],
    });
  });

  it('[QS-09] interviews in three units a year', () => {
    expect(QUALITY.perception).toEqual({
      unitsPerYear: 3,
      isOneToOne: true,
      isForumOptional: true,
      rule: 'QS-09',
    });
  });

  it('[QS-13] [C-48] orders major problems put right in seven working days, answered in writing', () => {
    expect(QUALITY.notice).toEqual({
      form: 'qs-notice',
      onlyIfMajor: true,
      to: 'unit-head',
      dueIn: { unit: 'working-day', amount: 7 },
      isTermEditable: true,
      isReturnedInWriting: true,
      trackedBy: 'centre',
      rule: 'QS-13',
      also: ['C-48'],
    });
  });

  it('[QS-06] [QS-10] [QS-11] inspects and reports before every month ends', () => {
    expect(QUALITY.duties.map(({ key, window }) => [key, window])).toEqual([
      ['qs.inspection', { cycle: 'monthly', fromDay: 1, dueDay: null }],
      ['qs.report', { cycle: 'monthly', fromDay: 1, dueDay: null }],
      ['qs.survey', { cycle: 'yearly', month: 12, fromDay: 1, dueDay: 31 }],
      ['qs.perception', { cycle: 'yearly', month: 12, fromDay: 1, dueDay: 31 }],
    ]);
  });
});

describe('the seven emergency plans', () => {
  it('[EM0-03] [EM2-05] [EM3-03] [EM4-06] [EM5-02] [EM6-04] [C-41] [C-42] are those of the table', () => {
    const table = EMERGENCIES.map(({ variant, activation, plan, bodies, suspension, judging }) => ({
      variant,
      judgedBy: judging.by,
      activatedBy: activation.by,
      provisionallyBy: activation.provisionalBy,
      planApprovedBy: plan.approvedBy,
      bodies: bodies.map(({ body, chair }) => `${body}: ${chair}`),
      suspends: suspension !== null,
    }));
    const byCustomerService = { judgedBy: 'customer-service', suspends: false } as const;
    const twoTiers = {
      ...byCustomerService,
      activatedBy: 'leading-group',
      provisionallyBy: 'customer-service',
      bodies: ['leading-group: top-leader', 'handling-group: null'],
    } as const;
    const oneGroup = {
      activatedBy: 'group',
      provisionallyBy: 'customer-service',
      planApprovedBy: 'group',
      bodies: ['group: senior-leader'],
      suspends: false,
    } as const;
    expect(table).toEqual([
      {
        ...byCustomerService,
        variant: 'em0',
        activatedBy: 'customer-service',
        provisionallyBy: null,
        planApprovedBy: 'group',
        bodies: ['group: customer-service-head'],
      },
      {
        ...byCustomerService,
        variant: 'em1',
        activatedBy: 'leading-group',
        provisionallyBy: 'customer-service',
        planApprovedBy: 'leading-group',
        bodies: ['leading-group: top-leader'],
      },
      { ...twoTiers, variant: 'em2', planApprovedBy: 'leading-group' },
      { ...twoTiers, variant: 'em3', planApprovedBy: null },
      { ...oneGroup, variant: 'em4', judgedBy: 'department-heads' },
      { ...oneGroup, variant: 'em5', judgedBy: 'customer-service' },
      {
        variant: 'em6',
        judgedBy: 'handling-group',
        activatedBy: 'handling-group',
        provisionallyBy: 'customer-service',
        planApprovedBy: 'leading-group',
        bodies: ['leading-group: company-leader', 'handling-group: customer-service'],
        suspends: true,
      },
    ]);
  });

  it('[C-43] [EM4-06] [EM6-05] all know the same thirteen triggers; a variant cites itself for its own', () => {
    const own = EMERGENCIES.map(({ triggers }) =>
      triggers.filter(({ rule }) => rule !== 'C-43').map(({ trigger, rule }) => `${trigger} ${rule}`),
    );
    expect(own).toEqual([
      [],
      [],
      [],
      [],
      ['multi-department EM4-06'],
      [],
      ['violating-operation EM6-05', 'heavy-loss EM6-05'],
    ]);
    for (const { triggers } of EMERGENCIES) expect(triggers).toHaveLength(13);
  });

  it('[EM2-07] [EM2-08] [EM3-04] wait for the approval of the plan, but for the third', () => {
    expect(
      EMERGENCIES.filter(({ plan }) => !plan.executesAfterApproval).map(({ variant }) => variant),
    ).toEqual(['em3']);
  });

  it('[EM1-04] [EM4-07] ask for a person and a time in the plan in two of them', () => {
    expect(EMERGENCIES.filter(({ plan }) => plan.needsPersonAndTime).map(({ variant }) => variant)).toEqual([
      'em1',
      'em4',
    ]);
  });

  it('[EM6-05] suspend business for a violating operation or a heavy loss', () => {
    expect(EMERGENCIES.at(-1)?.suspension).toEqual({
      triggers: ['violating-operation', 'heavy-loss'],
      rule: 'EM6-05',
    });
  });
});

describe('the words of overlays', () => {
  it('are asked for by the forms, terms, tasks and sentences of their data', () => {
    expect(listOverlayTexts(findOverlay('quality-supervision')!)).toEqual([
      'name',
      'form.qs-inspection',
      'form.qs-monthly',
      'form.qs-notice',
      'holder.unit',
      'duty.qs.inspection',
      'duty.qs.report',
      'duty.qs.survey',
      'duty.qs.perception',
      'prompt.collect-good-practice',
      'prompt.who-interprets',
    ]);
  });
});
