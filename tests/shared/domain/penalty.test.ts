// SPEC 11: points, penalties, and whom they fall on.
import { describe, expect, it } from 'vitest';

import { computeAttribution } from '../../../shared/domain/attribution.ts';
import type { ClosingCommand } from '../../../shared/domain/commands-closing.ts';
import type { EventPayload, Target } from '../../../shared/domain/event-payloads.ts';
import { toPersonId } from '../../../shared/domain/ids.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { listPenaltyGaps } from '../../../shared/domain/penalty-gaps.ts';
import { PLAIN_ASSESSMENT } from '../../../shared/domain/plain-assessment.ts';
import { computePoints } from '../../../shared/domain/points.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { CHEN, LI, WANG } from './bank-fixture.ts';
import type { Story } from './bank-fixture.ts';
import { MANAGER, addFact, buildClosingPack, signatureOn, tell, tellReplied } from './closing-fixture.ts';

const KINDS: NonNullable<PolicyPack['penalties']>['kinds'] = [
  { kind: 'points', rule: 'LIQ-20' },
  { kind: 'pay', rule: 'G8-11' },
  { kind: 'criticism', rule: 'LIQ-11' },
];
const RULES: NonNullable<PolicyPack['penalties']> = {
  pointsPerComplaint: { points: 1, rule: 'LIQ-20' },
  onlyIfValid: true,
  kinds: KINDS,
  attribution: [],
  needsSupervisor: false,
  seriousApprovedBy: null,
  tellsCustomer: { value: false, rule: 'C-36' },
};
const packWith = (penalties: Partial<NonNullable<PolicyPack['penalties']>>) =>
  buildClosingPack({ penalties: { ...RULES, ...penalties } });

const PERSON: Target = { kind: 'person', name: '孙某', personId: toPersonId('p-sun') };
const TEAM: Target = { kind: 'team', name: '二班', personId: null };
const FACTORY: Target = { kind: 'factory', name: '一厂', personId: null };
const SUPERVISOR: Target = { kind: 'supervisor', name: '周主管', personId: null };

type SetPenalty = Extract<ClosingCommand, { type: 'set-penalty' }>;
const setPenalty = (override: Partial<SetPenalty> = {}): SetPenalty => ({
  type: 'set-penalty',
  kind: 'criticism',
  target: PERSON,
  supervisor: null,
  points: null,
  amountFen: null,
  isSerious: false,
  reason: '服务态度生硬',
  ...override,
});
const found = (...attributedTo: Target[]): EventPayload<'investigated'> => ({
  findings: '已核实',
  cause: '',
  responsibility: 'own',
  causes: [],
  contributoryCauses: [],
  attributedTo,
  isCoveredByRules: true,
});
const judgeValid = (story: Story): Story =>
  addFact(story, LI, 'assessed', { ...PLAIN_ASSESSMENT, validity: 'valid', stage: 'final' });

describe('computePoints', () => {
  it('[LIQ-20] [C-21] is a draft until the complaint is valid and a person is responsible', () => {
    const policy = packWith({});
    const story = tellReplied(policy);
    const draft = { points: 1, state: 'draft', target: null, rule: 'LIQ-20' };
    expect(computePoints(story.entry, policy)).toEqual(draft);
    judgeValid(story);
    expect(computePoints(story.entry, policy)).toEqual(draft);
    addFact(story, LI, 'investigated', found(TEAM, PERSON));
    expect(computePoints(story.entry, policy)).toEqual({ ...draft, state: 'effective', target: PERSON });
  });

  it('[C-21] asks for no validity where the policy does not', () => {
    const policy = packWith({ onlyIfValid: false });
    const story = addFact(tellReplied(policy), LI, 'investigated', found(PERSON));
    expect(computePoints(story.entry, policy)).toMatchObject({ state: 'effective', target: PERSON });
  });

  it('[C-55] counts no point for what is no complaint, was taken back, or has a policy without points', () => {
    const policy = packWith({});
    expect(computePoints(tell(policy).record({ entryKind: 'suggestion' }).entry, policy)).toBeNull();
    const withdrawn = addFact(tellReplied(policy), WANG, 'withdrawn', { reason: '', means: '电话' });
    expect(computePoints(withdrawn.entry, policy)).toBeNull();
    expect(computePoints(tellReplied(policy).entry, packWith({ pointsPerComplaint: null }))).toBeNull();
  });

  it('[LIQ-20] takes what somebody set, once it is approved where that is asked for', () => {
    const policy = packWith({ seriousApprovedBy: { role: 'general-manager', rule: 'MFR-29' } });
    const story = tellReplied(policy).run(LI, setPenalty({ kind: 'points', points: 3, isSerious: true }));
    expect(computePoints(story.entry, policy)).toMatchObject({ points: 3, state: 'draft' });
    const { penaltyId } = story.entry.penalties[0]!;
    story.run(MANAGER, { type: 'approve-penalty', penaltyId, note: '' });
    expect(computePoints(story.entry, policy)).toMatchObject({
      points: 3,
      state: 'effective',
      target: PERSON,
    });
  });
});

describe('computeAttribution', () => {
  const attribution: NonNullable<PolicyPack['penalties']>['attribution'] = [
    {
      key: 'product',
      when: { responsibilities: ['shared'] },
      chain: ['team', 'factory'],
      rule: 'MFR-27',
    },
    { key: 'service', when: null, chain: ['person', 'store', 'branch'], rule: 'MFR-28' },
  ];
  const policy = packWith({ attribution });
  const tellFound = (...targets: Target[]) =>
    addFact(tellReplied(policy), LI, 'investigated', { ...found(...targets), responsibility: 'shared' });

  it('[MFR-27] names the team, and the factory only where no team can be named', () => {
    const nameless: Target = { kind: 'team', name: ' ', personId: null };
    expect(computeAttribution(tellFound(FACTORY, TEAM).entry, policy)).toMatchObject({
      target: TEAM,
      rule: 'MFR-27',
    });
    expect(computeAttribution(tellFound(nameless, FACTORY).entry, policy)?.target).toEqual(FACTORY);
    expect(computeAttribution(tellFound(PERSON).entry, policy)?.target).toBeNull();
  });

  it('[MFR-28] takes the rule whose condition holds', () => {
    const branch: Target = { kind: 'branch', name: '东区', personId: null };
    const story = addFact(tellReplied(policy), LI, 'investigated', found(branch, TEAM));
    expect(computeAttribution(story.entry, policy)).toMatchObject({ target: branch, key: 'service' });
    expect(computeAttribution(story.entry, packWith({}))).toBeNull();
  });

  it('[MFR-27] a penalty falls on whom the finding names, and on nobody before there is one', () => {
    expect(tellReplied(policy).refuse(LI, setPenalty()).reason).toBe('attribution-missing');
    const story = tellFound(FACTORY, TEAM);
    expect(story.refuse(LI, setPenalty({ target: FACTORY }))).toEqual({
      reason: 'penalty-not-attributed',
      rule: 'MFR-27',
      details: { name: '二班' },
    });
    story.run(LI, setPenalty({ target: TEAM }));
    expect(story.entry.penalties).toMatchObject([{ target: TEAM, kind: 'criticism' }]);
  });
});

describe('set-penalty', () => {
  it('[G8-11] penalises the person and the supervisor, both or neither', () => {
    const story = tellReplied(packWith({ needsSupervisor: true }));
    const pay = { kind: 'pay' as const, amountFen: 10_000 };
    expect(story.refuse(LI, setPenalty(pay))).toMatchObject({ reason: 'supervisor-missing', rule: 'G8-11' });
    const same = { ...PERSON, kind: 'supervisor' as const };
    expect(story.refuse(LI, setPenalty({ ...pay, supervisor: same })).reason).toBe('supervisor-missing');
    story.run(LI, setPenalty({ ...pay, supervisor: SUPERVISOR }));
    const [person, supervisor] = story.entry.penalties;
    expect([person!.target, supervisor!.target]).toEqual([PERSON, SUPERVISOR]);
    expect(person!.penaltyId).not.toBe(supervisor!.penaltyId);
    expect(story.entry.conflicts).toEqual([]);
  });

  it('takes the kinds of the policy, with the figure each needs', () => {
    const story = tellReplied(packWith({ kinds: KINDS.slice(0, 2) }));
    expect(story.refuse(LI, setPenalty()).reason).toBe('not-in-policy');
    expect(story.refuse(LI, setPenalty({ kind: 'points' }))).toMatchObject({
      reason: 'required-field-missing',
      details: { field: 'points' },
    });
    expect(story.refuse(LI, setPenalty({ kind: 'pay', points: 1, amountFen: 1 })).reason).toBe(
      'invalid-input',
    );
    expect(story.refuse(LI, setPenalty({ kind: 'points', points: 0 })).reason).toBe('invalid-input');
    const none = tellReplied(buildClosingPack());
    expect(none.refuse(LI, setPenalty()).reason).toBe('not-in-policy');
  });

  it('[CAP-5] nobody penalises themselves, and only who keeps the register penalises', () => {
    const story = tellReplied(packWith({}));
    const self: Target = { kind: 'person', name: LI.name, personId: LI.id };
    expect(story.refuse(LI, setPenalty({ target: self }))).toMatchObject({
      reason: 'own-proposal',
      rule: 'CAP-5',
    });
    expect(story.refuse(WANG, setPenalty()).reason).toBe('not-your-role');
  });

  it('[MFR-29] a serious one waits for the general manager, and the entry waits for it', () => {
    const policy = packWith({ seriousApprovedBy: { role: 'general-manager', rule: 'MFR-29' } });
    const story = tellReplied(policy).run(LI, setPenalty({ isSerious: true }));
    expect(story.refuse(CHEN, signatureOn(story))).toEqual({
      reason: 'penalty-unapproved',
      rule: 'MFR-29',
      details: { mayRole: 'general-manager' },
    });
    const { penaltyId } = story.entry.penalties[0]!;
    expect(story.refuse(CHEN, { type: 'approve-penalty', penaltyId, note: '' }).reason).toBe('not-your-role');
    story.run(MANAGER, { type: 'approve-penalty', penaltyId, note: '同意' });
    story.run(CHEN, signatureOn(story));
    expect(story.entry.status).toBe('closed');
  });

  it('[SIG-4] nobody is offered to approve a serious one of their own', () => {
    const policy = packWith({ seriousApprovedBy: { role: 'branch-head', rule: 'MFR-29' } });
    const story = tellReplied(policy).run(CHEN, setPenalty({ isSerious: true }));
    expect(guardEntryCommand('approve-penalty', story.entry, story.contextOf(CHEN))).toEqual({
      reason: 'own-proposal',
      rule: 'SIG-4',
      details: { mayRole: 'branch-head' },
    });
  });

  it('[MFR-29] an ordinary one does not keep the entry open, and an ended entry takes it too', () => {
    const policy = packWith({ seriousApprovedBy: { role: 'general-manager', rule: 'MFR-29' } });
    const story = tellReplied(policy).run(LI, setPenalty());
    story.run(CHEN, signatureOn(story)).run(LI, setPenalty({ isSerious: true }));
    expect(story.entry).toMatchObject({ status: 'closed', conflicts: [] });
    expect(story.entry.penalties).toHaveLength(2);
  });

  it('[LIQ-11] [C-36] the customer hears what came of it where the policy says so, and nowhere else', () => {
    const told = { type: 'tell-customer', of: 'penalty', means: '电话', note: '' } as const;
    const story = tellReplied(packWith({ tellsCustomer: { value: true, rule: 'LIQ-11' } }));
    expect(story.refuse(LI, told).reason).toBe('penalty-unknown');
    story.run(LI, setPenalty());
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({
      reason: 'penalty-untold',
      rule: 'LIQ-11',
    });
    story.run(LI, told).run(CHEN, signatureOn(story));
    expect(story.entry.status).toBe('closed');
    const inside = tellReplied(packWith({})).run(LI, setPenalty());
    expect(inside.refuse(LI, told)).toMatchObject({ reason: 'not-in-policy', rule: 'C-36' });
  });
});

describe('listPenaltyGaps', () => {
  it('[LIQ-11] does not wait for somebody to be told who left no way to tell them', () => {
    const policy = packWith({ tellsCustomer: { value: true, rule: 'LIQ-11' } });
    const { entry } = tellReplied(policy).run(LI, setPenalty());
    const customer = { isAnonymous: true, name: '', phone: '', otherContact: '' };
    expect(listPenaltyGaps(entry, policy)).toMatchObject([{ reason: 'penalty-untold' }]);
    expect(listPenaltyGaps({ ...entry, customer }, policy)).toEqual([]);
  });
});
