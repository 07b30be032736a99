import { describe, expect, it } from 'vitest';

import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toEntryId, toEscalationId } from '../../../shared/domain/ids.ts';
import {
  matchesCondition,
  toConditionFacts,
  toIntakeConditionFacts,
} from '../../../shared/domain/match-condition.ts';
import type { ConditionFacts } from '../../../shared/domain/match-condition.ts';
import { NO_DETAILS } from '../../../shared/domain/payload-shapes.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
import { conditionSchema } from '../../../shared/policy/schema/condition.ts';
import type { Condition } from '../../../shared/policy/schema/condition.ts';
import { RECEIVED, buildEvent, uuidOf } from '../journal/build-event.ts';

const INTAKE = toIntakeConditionFacts(RECEIVED);

/** Every property a condition can name: a fact that has the value, and one that has another. */
const PROPERTIES: readonly {
  readonly condition: Condition;
  readonly holds: Partial<ConditionFacts>;
  readonly fails: Partial<ConditionFacts>;
}[] = [
  {
    condition: { entryKinds: ['complaint', 'enquiry'] },
    holds: { entryKind: 'enquiry' },
    fails: { entryKind: 'suggestion' },
  },
  { condition: { channels: ['letter'] }, holds: { channel: 'letter' }, fails: { channel: 'phone' } },
  { condition: { books: ['opinion-book'] }, holds: { book: 'opinion-book' }, fails: { book: 'register' } },
  { condition: { phases: ['during'] }, holds: { phase: 'during' }, fails: { phase: 'after' } },
  {
    condition: { againstKinds: ['third-party'] },
    holds: { againstKind: 'third-party' },
    fails: { againstKind: 'own' },
  },
  { condition: { regions: ['overseas'] }, holds: { region: 'overseas' }, fails: { region: 'domestic' } },
  { condition: { categories: ['mould'] }, holds: { category: 'mould' }, fails: { category: 'leak' } },
  {
    condition: { severities: ['serious', 'major'] },
    holds: { severity: 'major' },
    fails: { severity: 'general' },
  },
  {
    condition: { triggers: ['fire', 'flooding'] },
    holds: { triggers: ['crime', 'flooding'] },
    fails: { triggers: ['crime'] },
  },
  { condition: { validities: ['invalid'] }, holds: { validity: 'invalid' }, fails: { validity: 'valid' } },
  {
    condition: { responsibilities: ['own', 'shared'] },
    holds: { responsibility: 'shared' },
    fails: { responsibility: 'customer' },
  },
  {
    condition: { remedies: ['compensation', 'return'] },
    holds: { remedies: ['apology', 'return'] },
    fails: { remedies: ['apology'] },
  },
  {
    condition: { issuedForms: ['road-dossier'] },
    holds: { issuedForms: ['road-order', 'road-dossier'] },
    fails: { issuedForms: ['road-order'] },
  },
  { condition: { isMalicious: true }, holds: { isMalicious: true }, fails: { isMalicious: false } },
  { condition: { isContactable: false }, holds: { isContactable: false }, fails: { isContactable: true } },
  { condition: { isRepeat: true }, holds: { isRepeat: true }, fails: { isRepeat: false } },
  { condition: { isReferred: false }, holds: { isReferred: false }, fails: { isReferred: true } },
  {
    condition: { isCoveredByRules: false },
    holds: { isCoveredByRules: false },
    fails: { isCoveredByRules: true },
  },
];

describe('matchesCondition', () => {
  it.each(PROPERTIES)('$condition', ({ condition, holds, fails }) => {
    expect(matchesCondition(condition, { ...INTAKE, ...holds })).toBe(true);
    expect(matchesCondition(condition, { ...INTAKE, ...fails })).toBe(false);
  });

  it('every property of the schema is in the table above', () => {
    const named = PROPERTIES.flatMap(({ condition }) => Object.keys(condition));
    expect(named.toSorted()).toEqual(Object.keys(conditionSchema.shape).toSorted());
  });

  it('null and the empty condition always hold', () => {
    expect([matchesCondition(null, INTAKE), matchesCondition({}, INTAKE)]).toEqual([true, true]);
  });

  it('every named property has to hold, not one of them', () => {
    const condition: Condition = { phases: ['during'], againstKinds: ['own'] };
    expect(matchesCondition(condition, { ...INTAKE, phase: 'during', againstKind: 'own' })).toBe(true);
    expect(matchesCondition(condition, { ...INTAKE, phase: 'during', againstKind: 'person' })).toBe(false);
    expect(matchesCondition(condition, { ...INTAKE, phase: 'after', againstKind: 'own' })).toBe(false);
  });

  it.each<Condition>([
    { phases: ['during', 'after'] },
    { regions: ['domestic', 'overseas'] },
    { againstKinds: ['own'] },
    { categories: ['mould'] },
  ])('%j does not hold while nobody has said', (condition) => {
    expect(matchesCondition(condition, INTAKE)).toBe(false);
  });
});

describe('toConditionFacts', () => {
  const details = { ...NO_DETAILS, phase: 'during', region: 'overseas', category: 'leak' } as const;
  const received = buildEvent('entry-received', { ...RECEIVED, details }, { seq: 1 });

  it('of an entry just received are those of its intake', () => {
    const facts = toConditionFacts(foldEntry([received])!);
    expect(facts).toEqual(toIntakeConditionFacts(received.payload));
    expect(facts).toEqual({
      ...INTAKE,
      phase: 'during',
      region: 'overseas',
      category: 'leak',
      isContactable: true,
    });
  });

  it('follow the latest assessment, the investigation, the links and what was submitted', () => {
    const escalationId = toEscalationId(uuidOf(77));
    const entry = foldEntry([
      received,
      buildEvent('assessed', { ...PLAIN_ASSESSMENT, triggers: ['fire'], category: 'storage' }, { seq: 2 }),
      buildEvent(
        'assessed',
        {
          ...PLAIN_ASSESSMENT,
          severity: 'major',
          triggers: ['crime'],
          validity: 'valid',
          isMalicious: true,
        },
        { seq: 3 },
      ),
      buildEvent(
        'investigated',
        {
          findings: '现场核实属实',
          cause: '',
          responsibility: 'shared',
          causes: [],
          contributoryCauses: [],
          attributedTo: [],
          isCoveredByRules: false,
        },
        { seq: 4 },
      ),
      buildEvent('linked', { toEntryId: toEntryId(uuidOf(5)), relation: 'repeat', note: '' }, { seq: 5 }),
      buildEvent(
        'escalation-requested',
        {
          escalationId,
          reason: 'severity',
          toLevel: 4,
          isConfirmationNeeded: true,
          isOutbound: true,
          measure: null,
          note: '重大',
        },
        { seq: 6 },
      ),
      buildEvent('escalation-confirmed', { escalationId, note: '' }, { seq: 7 }),
      buildEvent('escalation-submitted', { escalationId, isUnconfirmed: false }, { seq: 8 }),
    ])!;
    expect(toConditionFacts(entry)).toEqual({
      ...toIntakeConditionFacts(received.payload),
      severity: 'major',
      triggers: ['crime'],
      validity: 'valid',
      responsibility: 'shared',
      isMalicious: true,
      isRepeat: true,
      isReferred: true,
      isCoveredByRules: false,
      // The second assessment names none: what the intake named stands.
      category: 'leak',
    });
  });

  it('[MFR-26] a repeat is a link of that kind, or the trigger; other links are none', () => {
    const related = buildEvent(
      'linked',
      { toEntryId: toEntryId(uuidOf(5)), relation: 'related', note: '' },
      { seq: 2 },
    );
    const judged = buildEvent('assessed', { ...PLAIN_ASSESSMENT, triggers: ['repeat'] }, { seq: 3 });
    expect(toConditionFacts(foldEntry([received, related])!).isRepeat).toBe(false);
    expect(toConditionFacts(foldEntry([received, related, judged])!).isRepeat).toBe(true);
  });

  it('[C-23] [ROAD-11] know the remedies of the replies and the forms made out; a form only signed is not', () => {
    const reply = buildEvent(
      'reply-given',
      {
        mode: 'phone',
        content: '按约定赔付二百元',
        measure: { remedy: 'compensation', amountFen: 20_000 },
        apology: 'courtesy',
        isInterim: false,
        nextReplyAt: null,
        onInstruction: null,
        onPlan: null,
        isCustomerSatisfied: null,
      },
      { seq: 2 },
    );
    const issued = buildEvent('form-issued', { form: 'road-dossier', copies: [], note: '' }, { seq: 3 });
    const signed = buildEvent(
      'form-signed',
      { form: 'road-order', act: 'sign', role: 'front-desk', note: '' },
      { seq: 4 },
    );
    expect(toConditionFacts(foldEntry([received, reply, issued, signed])!)).toMatchObject({
      remedies: ['compensation'],
      issuedForms: ['road-dossier'],
    });
  });

  it.each([
    [{ phone: '', otherContact: '' }, false],
    [{ phone: ' ', otherContact: '' }, false],
    [{ phone: '', otherContact: '邮箱 a@example.com' }, true],
    [{ phone: '13900000000', otherContact: '' }, true],
  ])('[BANK-32] %j is a way to be reached: %s', (contact, expected) => {
    const customer = { isAnonymous: false, name: '张先生', ...contact };
    expect(toIntakeConditionFacts({ ...RECEIVED, customer }).isContactable).toBe(expected);
  });
});
