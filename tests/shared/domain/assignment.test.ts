// SPEC 13: giving a matter to a department and a person, investigating it, testing a return.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { proposeAssignmentDue } from '../../../shared/domain/assignments.ts';
import type { EntryCommand, InvestigateCommand } from '../../../shared/domain/commands.ts';
import type { TriageCommand } from '../../../shared/domain/commands-triage.ts';
import { addDays } from '../../../shared/domain/local-time.ts';
import { computeReturn } from '../../../shared/domain/return-test.ts';
import type { ReturnFindings } from '../../../shared/domain/return-test.ts';
import { DEFECTS } from '../../../shared/domain/vocabulary.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { CHEN, LI, WANG, buildContext } from './bank-fixture.ts';
import { DESK, HEAD, MARKETING, OTHER_HEAD, buildClosingPack, buildForm, tell } from './closing-fixture.ts';

type AssignCommand = Extract<TriageCommand, { type: 'assign' }>;
const ASSIGNMENT: NonNullable<PolicyPack['assignment']> = {
  by: ['complaint-manager'],
  needsPerson: false,
  dueTime: null,
  form: null,
  rule: 'G8-04',
};
const pack = (assignment: Partial<typeof ASSIGNMENT>, more: Partial<PolicyPack> = {}) =>
  buildClosingPack({ assignment: { ...ASSIGNMENT, ...assignment }, ...more });
const assign = (override: Partial<AssignCommand> = {}): AssignCommand => ({
  type: 'assign',
  department: '工程部',
  toPersonId: null,
  toRole: null,
  dueAt: null,
  note: '',
  ...override,
});
const at = (text: string) => toIsoInstant(Date.parse(text));

describe('assign', () => {
  it('[G8-04] names the accepting unit and the accepting person', () => {
    const policy = pack({ needsPerson: true }, { departments: [{ key: 'repair', rule: 'G8-04' }] });
    const story = tell(policy).record({}, LI);
    expect(story.refuse(LI, assign({ department: '' }))).toMatchObject({
      rule: 'G8-04',
      details: { field: 'department' },
    });
    expect(story.refuse(LI, assign())).toMatchObject({ details: { field: 'toPersonId' } });
    story.run(LI, assign({ toPersonId: HEAD.id }));
    expect(story.entry).toMatchObject({
      status: 'in-handling',
      ownerId: LI.id,
      assignments: [{ department: '工程部', toPersonId: HEAD.id, accepted: null, completed: null }],
    });
  });

  it('[T05] at least names somebody', () => {
    const story = tell(pack({})).record({}, LI);
    expect(story.refuse(LI, assign({ department: ' ' })).details).toEqual({ field: 'department' });
    story.run(LI, assign({ department: '', toRole: 'department-head' }));
    expect(story.entry.assignments).toHaveLength(1);
  });

  it('[PROP-15] is time-boxed where the policy says so; the date is typed, three working days are suggested', () => {
    const policy = pack({ dueTime: { isRequired: true, suggestedWorkingDays: 3 }, rule: 'PROP-15' });
    const story = tell(policy).record({}, LI);
    expect(story.refuse(LI, assign())).toMatchObject({ rule: 'PROP-15', details: { field: 'dueAt' } });
    expect(story.refuse(LI, assign({ dueAt: story.now })).reason).toBe('due-time-past');
    story.run(LI, assign({ dueAt: at('2026-11-26T09:00:00.000Z') }));
    expect(story.entry.assignments[0]?.dueAt).toBe('2026-11-26T09:00:00.000Z');
    expect(proposeAssignmentDue(buildContext({ policy }))).toBe('2026-11-26T09:00:00.000Z');
    const friday = buildContext({ policy, now: at('2025-09-30T02:00:00.000Z') });
    expect(proposeAssignmentDue(friday)).toBe('2025-10-11T09:00:00.000Z');
    expect(proposeAssignmentDue(buildContext({ policy: pack({}) }))).toBeNull();
  });

  it('[CAP-5] never goes to the person complained about', () => {
    const story = tell(pack({})).record({ details: { againstPersonId: HEAD.id } }, LI);
    expect(story.refuse(LI, assign({ toPersonId: HEAD.id }))).toMatchObject({
      rule: 'CAP-5',
      details: { field: 'toPersonId', context: 'recused' },
    });
  });

  it('[ROAD-10] the work order goes with it, in the pack’s copies, once', () => {
    const copies = [{ no: 1, holder: 'department' }];
    const policy = pack({ form: 'road-order' }, { forms: [buildForm({ form: 'road-order', copies })] });
    const story = tell(policy).record({}, LI).run(LI, assign());
    expect(story.entry.forms).toMatchObject([{ form: 'road-order', issued: { copies } }]);
    story.run(LI, assign({ department: '保洁部' }));
    expect(story.events.filter(({ kind }) => kind === 'form-issued')).toHaveLength(1);
  });

  it('[T05] is for whom the policy names, and for the unit’s head', () => {
    const story = tell(pack({})).record();
    expect(story.refuse(WANG, assign()).reason).toBe('not-your-role');
    story.run(CHEN, assign());
    expect(story.entry.assignments).toHaveLength(1);
  });
});

describe('an assignment', () => {
  const assigned = () =>
    tell(pack({}))
      .record({}, LI)
      .run(LI, assign({ toPersonId: HEAD.id }));
  const idOf = (story: ReturnType<typeof assigned>) => story.entry.assignments[0]!.assignmentId;

  it('[ROAD-23] [PROP-18] is received and reported done by whom it names', () => {
    const story = assigned();
    const assignmentId = idOf(story);
    expect(story.refuse(MARKETING, { type: 'receive-assignment', assignmentId }).reason).toBe(
      'not-the-owner',
    );
    story.run(HEAD, { type: 'receive-assignment', assignmentId });
    expect(story.entry.assignments[0]?.accepted?.actor.personId).toBe(HEAD.id);
    expect(story.refuse(HEAD, { type: 'receive-assignment', assignmentId }).reason).toBe('wrong-state');
    expect(story.refuse(HEAD, { type: 'complete-assignment', assignmentId, result: ' ' }).details).toEqual({
      field: 'result',
    });
    story.run(HEAD, { type: 'complete-assignment', assignmentId, result: '已更换灯管' });
    expect(story.entry.assignments[0]?.completed).toMatchObject({ result: '已更换灯管' });
    expect(story.refuse(HEAD, { type: 'complete-assignment', assignmentId, result: '再次' }).reason).toBe(
      'wrong-state',
    );
  });

  it('[PROP-18] one that names a person is nobody else’s in the same job', () => {
    const story = tell(pack({}))
      .record({}, LI)
      .run(LI, assign({ toPersonId: HEAD.id, toRole: 'department-head' }));
    const assignmentId = idOf(story);
    expect(story.refuse(OTHER_HEAD, { type: 'receive-assignment', assignmentId }).reason).toBe(
      'not-the-owner',
    );
  });

  it('[T05] the owner may write down what the department said, of an assignment that exists', () => {
    const story = assigned();
    expect(story.refuse(LI, { type: 'complete-assignment', assignmentId: LI.id, result: '好' }).reason).toBe(
      'assignment-unknown',
    );
    story.run(LI, { type: 'complete-assignment', assignmentId: idOf(story), result: '部门来电告知已修好' });
    expect(story.entry.assignments[0]?.completed?.actor.personId).toBe(LI.id);
  });

  it('[ROAD-24] [ROAD-27] the department tells the front desk how it stands', () => {
    const story = assigned();
    const report = { type: 'report-progress', toRole: 'front-desk', text: '配件明日到货' } as const;
    expect(story.refuse(DESK, report).reason).toBe('not-the-owner');
    expect(story.refuse(HEAD, { ...report, toRole: 'processing-unit' }).details).toEqual({ field: 'toRole' });
    story.run(HEAD, report);
    expect(story.entry.progressReports).toMatchObject([{ toRole: 'front-desk', text: '配件明日到货' }]);
  });

  it('[G8-06] whoever has it to deal with may record what was found', () => {
    const story = assigned();
    const found: EntryCommand = {
      type: 'investigate',
      findings: '线路老化',
      cause: '',
      responsibility: 'own',
    };
    expect(story.refuse(DESK, found).reason).toBe('not-your-role');
    story.run(HEAD, found);
    expect(story.entry.responsibility).toBe('own');
  });
});

describe('investigate', () => {
  const policy = buildClosingPack({
    causes: [
      { cause: 'd3-staff', group: 'd', isInvalid: false, isQuality: false, rule: 'CAUSE-06' },
      { cause: 'a3-wrong-information', group: 'a', isInvalid: false, isQuality: false, rule: 'CAUSE-01' },
    ],
    responsibility: [{ of: 'customer', asksContributory: true, rule: 'CAUSE-11' }],
  });
  const found = (override: Partial<InvestigateCommand>): InvestigateCommand => ({
    type: 'investigate',
    findings: '未按说明书使用',
    cause: '',
    responsibility: 'customer',
    ...override,
  });

  it('[CAUSE-10] [CAUSE-11] where the customer misused it, what contributed is asked for too', () => {
    const story = tell(policy).record({}, LI);
    expect(story.refuse(LI, found({}))).toEqual({
      reason: 'required-field-missing',
      rule: 'CAUSE-11',
      details: { field: 'contributoryCauses' },
    });
    story.run(LI, found({ contributoryCauses: ['a3-wrong-information'] }));
    expect(story.entry.investigation).toMatchObject({
      contributoryCauses: ['a3-wrong-information'],
      causes: [],
    });
    story.run(LI, found({ responsibility: 'own' }));
    expect(story.entry.responsibility).toBe('own');
  });

  it('[CAUSE-09] names causes of the policy’s taxonomy', () => {
    const story = tell(policy).record({}, LI);
    const own = { responsibility: 'own' as const };
    expect(story.refuse(LI, found({ ...own, causes: ['f-fraud'] })).details).toEqual({ field: 'causes' });
    story.run(LI, found({ ...own, causes: ['d3-staff'], isCoveredByRules: false }));
    expect(story.entry.investigation).toMatchObject({ causes: ['d3-staff'], isCoveredByRules: false });
  });

  it('[G8-06] names who caused it by name', () => {
    const story = tell(policy).record({}, LI);
    const target = { kind: 'person' as const, name: '', personId: null };
    expect(story.refuse(LI, found({ responsibility: 'own', attributedTo: [target] })).details).toEqual({
      field: 'attributedTo.0.name',
    });
  });
});

const TESTS: PolicyPack['returnTests'] = [
  {
    defect: 'mould',
    windowDays: 15,
    needsOutboundRecord: true,
    decision: 'unconditional-return',
    rule: 'LIQ-10',
  },
  { defect: 'sediment', windowDays: null, needsOutboundRecord: false, decision: 'return', rule: 'LIQ-08' },
  { defect: 'mould', windowDays: null, needsOutboundRecord: false, decision: 'refuse', rule: 'LIQ-09' },
  { defect: 'cap', windowDays: null, needsOutboundRecord: false, decision: 'refuse', rule: 'LIQ-09' },
];

describe('a return', () => {
  const policy = buildClosingPack({ returnTests: TESTS });
  const mould: ReturnFindings = {
    defect: 'mould',
    outboundOn: '2025-05-01',
    foundOn: '2025-05-16',
    matchesOutboundRecord: true,
    isConfirmed: true,
  };

  it.each([
    ['on day 15', {}, 'unconditional-return', 'LIQ-10'],
    ['on day 16', { foundOn: '2025-05-17' }, 'refuse', 'LIQ-09'],
    ['on day 0', { foundOn: '2025-05-01' }, 'unconditional-return', 'LIQ-10'],
    ['against the outbound record', { matchesOutboundRecord: false }, 'refuse', 'LIQ-09'],
    ['without an outbound date', { outboundOn: null }, 'refuse', 'LIQ-09'],
    ['that the quality department did not find', { isConfirmed: false }, 'refuse', 'LIQ-09'],
    ['of a twisted cap', { defect: 'cap' }, 'refuse', 'LIQ-09'],
    ['of sediment', { defect: 'sediment', outboundOn: null }, 'return', 'LIQ-08'],
    ['of sediment nobody found', { defect: 'sediment', isConfirmed: false }, 'refuse', 'LIQ-08'],
  ] as const)('[LIQ-08] [LIQ-09] [LIQ-10] [C-22] %s', (_case, change, decision, rule) => {
    expect(computeReturn(policy, { ...mould, ...change })).toEqual({ decision, rule });
  });

  it('[C-22] is decided by no rule where the policy has no test for it', () => {
    expect(computeReturn(policy, { ...mould, defect: 'other' })).toBeNull();
  });

  it('[C-22] inside the window exactly the days 0 to 15 lead to an unconditional return', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 80 }), fc.integer({ min: 0, max: 4_000 }), (day, start) => {
        const outboundOn = addDays('2020-01-01', start);
        const outcome = computeReturn(policy, { ...mould, outboundOn, foundOn: addDays(outboundOn, day) });
        expect(outcome?.decision === 'unconditional-return').toBe(day >= 0 && day <= 15);
      }),
      { numRuns: 1_000, seed: 20_261_123 },
    );
  });

  it('[LIQ-09] no defect gets anything that nobody confirmed', () => {
    for (const defect of DEFECTS) {
      expect(computeReturn(policy, { ...mould, defect, isConfirmed: false })?.decision ?? 'refuse').toBe(
        'refuse',
      );
    }
  });

  it('[LIQ-10] what follows is computed: only what was found is typed', () => {
    const story = tell(policy).record({}, LI);
    const test = { type: 'test-return', ...mould, outboundOn: '2026-11-01', foundOn: '2026-11-16' } as const;
    expect(story.refuse(LI, { ...test, foundOn: '2026-11-24' }).reason).toBe('time-in-future');
    expect(story.refuse(LI, { ...test, foundOn: '2026-10-31' }).details).toMatchObject({
      context: 'found-before-outbound',
    });
    expect(story.refuse(LI, { ...test, foundOn: 'May' }).details).toEqual({ field: 'foundOn' });
    expect(story.refuse(LI, { ...test, defect: 'other' }).reason).toBe('return-test-missing');
    story.run(LI, test);
    expect(story.entry.returnTests).toMatchObject([{ decision: 'unconditional-return', rule: 'LIQ-10' }]);
    const bank = tell(buildClosingPack()).record({}, LI);
    expect(bank.refuse(LI, test).reason).toBe('return-test-missing');
  });

  it('[LIQ-10] takes the outbound date of the intake where none is typed', () => {
    const product = {
      orderNumber: '',
      materialNumber: '',
      rawMaterial: '',
      quantity: null,
      defectiveQuantity: null,
      deliveredOn: null,
      deliveredAmountFen: null,
      outboundOn: '2026-11-10',
      isSampleKept: false,
    };
    const story = tell(policy).record({ details: { product } }, LI);
    story.run(LI, { type: 'test-return', ...mould, outboundOn: null, foundOn: '2026-11-20' });
    expect(story.entry.returnTests).toMatchObject([
      { outboundOn: '2026-11-10', decision: 'unconditional-return' },
    ]);
  });
});

describe('open-trip', () => {
  it('[TRIP-10] [TRIP-11] is for a matter whose judgement says that a trip is needed', () => {
    const story = tell(buildClosingPack()).record({}, LI);
    const trip: EntryCommand = { type: 'open-trip', reason: '客户现场复核' };
    story.run(LI, { type: 'assess', severity: 'general', note: '' });
    expect(story.refuse(LI, trip).reason).toBe('trip-not-needed');
    story.run(LI, { type: 'assess', severity: 'general', note: '', isTripNeeded: true });
    expect(story.refuse(LI, { ...trip, reason: '' } as EntryCommand).details).toEqual({ field: 'reason' });
    story.run(LI, trip);
    expect(story.entry.trips).toMatchObject([{ reason: '客户现场复核' }]);
  });
});
