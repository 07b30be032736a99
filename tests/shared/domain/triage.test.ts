// SPEC 13: severity, validity and what keeps a matter in triage, on small packs.
import { describe, expect, it } from 'vitest';

import type { AssessCommand, EntryCommand } from '../../../shared/domain/commands.ts';
import { proposeDepartment } from '../../../shared/domain/propose-department.ts';
import { proposeSeverity } from '../../../shared/domain/propose-severity.ts';
import { proposeValidity } from '../../../shared/domain/propose-validity.ts';
import { findTriageGap } from '../../../shared/domain/triage-gap.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { CHEN, LI, WANG, buildReply } from './bank-fixture.ts';
import { buildClosingPack, tell } from './closing-fixture.ts';

const TRIAGE: PolicyPack['triage'] = {
  isRequired: false,
  by: ['receiver', 'complaint-manager'],
  needsCategory: false,
  needsUnderstanding: false,
  validity: 'after-investigation',
  secondPersonFor: [],
  replyTimeFor: [],
  rule: 'G8-02',
};
const MAJOR: PolicyPack['severity'] = {
  levels: [
    { severity: 'general', rule: 'FIVE-07' },
    { severity: 'major', rule: 'FIVE-10' },
  ],
  triggers: [
    { trigger: 'main-equipment', raisesTo: 'major', rule: 'FIVE-10' },
    { trigger: 'multi-department', raisesTo: 'serious', rule: 'EM4-06' },
  ],
  notify: [],
  collective: null,
};
const pack = (triage: Partial<PolicyPack['triage']>, more: Partial<PolicyPack> = {}) =>
  buildClosingPack({ triage: { ...TRIAGE, ...triage }, ...more });
const judge = (more: Partial<AssessCommand> = {}): AssessCommand => ({
  type: 'assess',
  severity: 'general',
  note: '',
  ...more,
});
const FINDINGS: EntryCommand = { type: 'investigate', findings: '已核实', cause: '', responsibility: 'own' };
const ASSIGN: EntryCommand = {
  type: 'assign',
  department: '工程部',
  toPersonId: null,
  toRole: null,
  dueAt: null,
  note: '',
};
const TOMORROW = toIsoInstant(Date.parse('2026-11-24T02:00:00.000Z'));

describe('severity', () => {
  const policy = pack({}, { severity: MAJOR });

  it('[FIVE-10] [EM4-06] is proposed as the gravest of what happened, with the rules that say so', () => {
    expect(proposeSeverity(policy, ['multi-department', 'main-equipment', 'other'])).toEqual({
      severity: 'major',
      because: [
        { trigger: 'main-equipment', raisesTo: 'major', rule: 'FIVE-10' },
        { trigger: 'multi-department', raisesTo: 'serious', rule: 'EM4-06' },
      ],
    });
    expect(proposeSeverity(policy, [])).toEqual({ severity: 'general', because: [] });
  });

  it('[FIVE-10] is confirmed by a person, who judges lower only with a reason', () => {
    const story = tell(policy).record();
    const lower = judge({ triggers: ['main-equipment'] });
    expect(story.refuse(WANG, lower)).toEqual({
      reason: 'severity-below-trigger',
      rule: 'FIVE-10',
      details: { severity: 'major', field: 'note' },
    });
    story.run(WANG, { ...lower, note: '备用发电机已接上' });
    expect(story.entry).toMatchObject({ severity: 'general', status: 'triaged' });
    story.run(WANG, judge({ severity: 'major' }));
    expect(story.entry.assessment).toMatchObject({ severity: 'major', triggers: ['main-equipment'] });
  });

  it('is one of the policy’s own', () => {
    expect(
      tell(policy)
        .record()
        .refuse(WANG, judge({ severity: 'serious' })).details,
    ).toEqual({ field: 'severity' });
  });

  it('[T12] counts from when it became that grave, whatever is judged again later', () => {
    const story = tell(policy)
      .record()
      .run(WANG, judge({ severity: 'major' }));
    const since = story.now;
    story.run(WANG, judge({ severity: 'major', note: '再次核对' }));
    expect(story.entry.severities.at(-1)).toEqual({ severity: 'major', since });
    expect(story.entry.assessment?.at).not.toBe(since);
  });
});

describe('validity', () => {
  it('[G8-02] follows from the two tests, and does not contradict them', () => {
    const story = tell(pack({ validity: 'at-triage' })).record();
    expect(story.refuse(WANG, judge()).details).toEqual({ field: 'validity' });
    expect(story.refuse(WANG, judge({ isWellGrounded: false, validity: 'valid' })).details).toEqual({
      field: 'validity',
      context: 'against-tests',
    });
    story.run(WANG, judge({ isWellGrounded: true, isDemandReasonable: true }));
    expect(story.entry.assessment?.validity).toBe('valid');
    story.run(WANG, judge({ isWellGrounded: false, isDemandReasonable: true }));
    expect(story.entry.assessment?.validity).toBe('invalid');
  });

  it('[G8-03] grounds insufficient: the customer is told tactfully, and the matter ends as explained', () => {
    const story = tell(pack({ validity: 'at-triage' })).record();
    story.run(WANG, judge({ isWellGrounded: false })).run(WANG, buildReply());
    expect(story.entry).toMatchObject({ status: 'replied', assessment: { validity: 'invalid' } });
  });

  it('[CAUSE-04] a misunderstanding alone makes it invalid, beside another cause it does not', () => {
    const cause = (key: 'c-misunderstanding' | 'd3-staff', isInvalid: boolean) =>
      ({ cause: key, group: 'c', isInvalid, isQuality: false, rule: 'CAUSE-04' }) as const;
    const policy = pack({}, { causes: [cause('c-misunderstanding', true), cause('d3-staff', false)] });
    const propose = (causes: readonly ('c-misunderstanding' | 'd3-staff')[]) =>
      proposeValidity(policy, { isWellGrounded: null, isDemandReasonable: null, causes });
    expect(propose(['c-misunderstanding'])).toBe('invalid');
    expect(propose(['c-misunderstanding', 'd3-staff'])).toBe('undetermined');
    expect(propose([])).toBe('undetermined');
  });

  it('[BANK-22] [C-37] is final after the investigation, before it only for the time being', () => {
    const story = tell(pack({ validity: 'after-investigation' })).record();
    story.run(WANG, { type: 'hand-over', note: '' }).run(LI, { type: 'take-over' });
    expect(story.refuse(LI, judge({ validity: 'invalid', stage: 'final' })).reason).toBe('finding-missing');
    story.run(LI, judge({ validity: 'invalid', stage: 'preliminary' }));
    story.run(LI, FINDINGS).run(LI, judge({ validity: 'valid', stage: 'final' }));
    expect(story.entry.assessment).toMatchObject({ validity: 'valid', stage: 'final' });
  });

  it('[C-55] only complaints are judged, and only where the policy judges at all', () => {
    const enquiry = tell(pack({ validity: 'at-triage' })).record({ entryKind: 'enquiry' });
    expect(enquiry.refuse(WANG, judge({ validity: 'valid' }))).toMatchObject({ rule: 'C-55' });
    enquiry.run(WANG, judge());
    expect(enquiry.entry.status).toBe('triaged');
    const hotel = tell(pack({ validity: 'none' })).record();
    expect(hotel.refuse(WANG, judge({ validity: 'invalid' })).details).toMatchObject({
      context: 'no-validity',
    });
  });

  it('[PROP-20] calling it malicious leaves a written record', () => {
    const story = tell(pack({ validity: 'none' })).record();
    expect(story.refuse(WANG, judge({ isMalicious: true })).details).toEqual({ field: 'note' });
    story.run(WANG, judge({ isMalicious: true, note: '同日第五次以同一事索要补偿' }));
    expect(story.entry.assessment?.isMalicious).toBe(true);
  });
});

describe('a rejection', () => {
  const policy = pack({ validity: 'at-reception', secondPersonFor: ['major'] });
  const rejected = judge({ severity: 'major', validity: 'invalid' });

  it('[C-37] of a major matter is two people’s: the receiver alone does not answer with it', () => {
    const story = tell(policy).record();
    expect(story.refuse(WANG, { ...rejected, stage: 'final' })).toMatchObject({
      reason: 'second-person-needed',
      rule: 'C-37',
    });
    story.run(WANG, rejected);
    expect(story.refuse(WANG, buildReply()).reason).toBe('second-person-needed');
    story.run(CHEN, { ...rejected, stage: 'final' }).run(CHEN, buildReply());
    expect(story.entry.status).toBe('replied');
  });

  it('[C-37] of a repeat is two people’s as well, of an ordinary first one it is one’s', () => {
    const first = tell(policy)
      .record()
      .run(WANG, judge({ validity: 'invalid', stage: 'final' }));
    expect(first.run(WANG, buildReply()).entry.status).toBe('replied');
    const repeated = tell(policy).record();
    const again = judge({ validity: 'invalid', stage: 'final', triggers: ['repeat'] });
    expect(repeated.refuse(WANG, again).reason).toBe('second-person-needed');
  });

  it('[C-37] of a repeat is not told to the customer on one person’s word for the time being', () => {
    const story = tell(policy)
      .record()
      .run(WANG, judge({ validity: 'invalid', stage: 'preliminary', triggers: ['repeat'] }));
    expect(story.refuse(WANG, buildReply())).toEqual({
      reason: 'second-person-needed',
      rule: 'C-37',
      details: { severity: 'general', mayRole: 'branch-head' },
    });
  });

  it('[C-37] asks for the second person when it turns out graver later', () => {
    const story = tell(policy)
      .record()
      .run(WANG, judge({ validity: 'invalid', stage: 'final' }));
    story.run(WANG, judge({ severity: 'major', validity: 'invalid', stage: 'preliminary' }));
    expect(story.refuse(WANG, buildReply()).reason).toBe('second-person-needed');
  });
});

describe('what keeps a matter in triage', () => {
  const categories = [
    { key: 'transport', department: 'storage-and-transport', rule: 'G8-05' },
    { key: 'quality', department: 'quality-management', rule: 'G8-05' },
    { key: 'other', department: null, rule: 'product-default' },
  ];

  it('[T03] [T05] a matter that has to be judged first is not handled before', () => {
    const policy = pack({ isRequired: true, needsCategory: true, validity: 'at-triage' }, { categories });
    const story = tell(policy).record({}, CHEN);
    expect(story.refuse(CHEN, ASSIGN, 'branch-head').reason).toBe('triage-missing');
    expect(story.refuse(CHEN, FINDINGS, 'branch-head').reason).toBe('triage-missing');
    expect(story.refuse(CHEN, judge({ validity: 'valid' })).details).toEqual({ field: 'category' });
    expect(story.refuse(CHEN, judge({ validity: 'valid', category: 'weather' })).reason).toBe(
      'invalid-input',
    );
    story.run(CHEN, judge({ validity: 'valid', category: 'transport' })).run(CHEN, ASSIGN);
    expect(story.entry.status).toBe('in-handling');
  });

  it('[G8-05] [LIQ-07] a subject goes to the department that the policy names', () => {
    const policy = pack({}, { categories });
    expect(proposeDepartment(policy, 'transport')).toEqual({
      department: 'storage-and-transport',
      rule: 'G8-05',
    });
    expect(proposeDepartment(policy, 'other')).toBeNull();
    expect(proposeDepartment(policy, null)).toBeNull();
  });

  it('[T03] what was named at intake counts as judged until somebody judges otherwise', () => {
    const policy = pack({ needsCategory: true }, { categories });
    const story = tell(policy)
      .record({ details: { category: 'quality' } })
      .run(WANG, judge());
    expect(story.entry.assessment?.category).toBe('quality');
  });

  it('[ROAD-17] nobody passes on what they have not understood', () => {
    const policy = pack({ needsUnderstanding: true });
    const story = tell(policy).record({}, LI);
    expect(story.refuse(LI, judge()).details).toEqual({ field: 'isUnderstood' });
    story.run(LI, judge({ isUnderstood: false }));
    expect(story.refuse(LI, ASSIGN)).toMatchObject({ reason: 'not-understood' });
    story.run(LI, judge({ isUnderstood: true })).run(LI, ASSIGN);
    expect(story.entry.assignments).toHaveLength(1);
  });

  it('[FIVE-09] a generator failure stays in triage until the customer knows when the reply comes', () => {
    const policy = pack({ replyTimeFor: ['major'] }, { severity: MAJOR });
    const story = tell(policy).record({}, LI);
    story.run(LI, judge({ severity: 'major', triggers: ['main-equipment'] }));
    const waiting = { reason: 'reply-time-missing', details: { severity: 'major' } };
    expect(findTriageGap(story.entry, policy)).toMatchObject(waiting);
    expect(story.refuse(LI, ASSIGN)).toMatchObject(waiting);
    expect(story.refuse(CHEN, { type: 'take-over' })).toMatchObject(waiting);
    story.run(LI, { type: 'agree-reply-time', dueAt: TOMORROW, note: '已电话告知' }).run(LI, ASSIGN);
    expect(story.entry.status).toBe('in-handling');
  });

  it('[FIVE-09] asks nothing of the kind for an ordinary matter', () => {
    const story = tell(pack({ replyTimeFor: ['major'] }, { severity: MAJOR })).record({}, LI);
    expect(story.run(LI, judge()).run(LI, ASSIGN).entry.assignments).toHaveLength(1);
  });

  it('[T03] is judged by whom the policy names, and by the unit’s head', () => {
    const story = tell(pack({ by: ['complaint-manager'] })).record();
    expect(story.refuse(WANG, judge())).toMatchObject({
      reason: 'not-your-role',
      rule: 'G8-02',
      details: { mayRole: 'complaint-manager' },
    });
    expect(story.run(CHEN, judge()).entry.status).toBe('triaged');
  });

  it('a judgement that leaves something out keeps what was judged before', () => {
    const story = tell(pack({}, { categories })).record();
    story.run(WANG, judge({ category: 'quality', isUrgent: true, triggers: ['media-exposure'] }));
    story.run(WANG, judge({ severity: 'serious' }));
    expect(story.entry.assessment).toMatchObject({
      severity: 'serious',
      category: 'quality',
      isUrgent: true,
      triggers: ['media-exposure'],
    });
  });
});
