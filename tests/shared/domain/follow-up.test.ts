// SPEC 10: asking afterwards, and opening again.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import type { Person } from '../../../shared/domain/decide-context.ts';
import type { FollowUpOutcome } from '../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { toEntryId, toPersonId } from '../../../shared/domain/ids.ts';
import { CHEN, LI, WANG, buildReply, makeId } from './bank-fixture.ts';
import {
  DESK,
  HEAD,
  STAFF,
  addFact,
  buildClosingPack,
  buildForm,
  signatureOn,
  tell,
  tellReplied,
} from './closing-fixture.ts';

const FOLLOW_UP: NonNullable<PolicyPack['followUp']> = {
  isRequired: true,
  when: null,
  modes: ['phone', 'slip'],
  by: ['front-desk', 'complaint-manager'],
  byAnotherPerson: true,
  maxAttempts: 3,
  rule: 'PROP-24',
};
const PACK = buildClosingPack({ followUp: FOLLOW_UP });
const followUp = (outcome: FollowUpOutcome, suggestions = '希望加强培训'): EntryCommand => ({
  type: 'follow-up',
  mode: 'phone',
  outcome,
  suggestions,
});

describe('follow-up', () => {
  it('[T14] [PROP-24] [ROAD-29] stands between the answer and the signature', () => {
    const story = tellReplied(PACK);
    expect(story.refuse(CHEN, signatureOn(story))).toEqual({
      reason: 'follow-up-missing',
      rule: 'PROP-24',
      details: { mayRole: 'front-desk' },
    });
    story.run(DESK, followUp('satisfied'));
    expect(story.entry.status).toBe('follow-up');
    story.run(CHEN, signatureOn(story));
    expect(story.entry.closed).toMatchObject({ closeKind: 'satisfied' });
  });

  it('[REP-4] ends with a refusal to say anything, or when the customer was out of reach often enough', () => {
    const refused = tellReplied(PACK).run(DESK, followUp('refused', ''));
    expect(refused.run(CHEN, signatureOn(refused)).entry.closed).toMatchObject({ closeKind: 'replied' });
    const story = tellReplied(PACK)
      .run(DESK, followUp('unreachable', ''))
      .run(DESK, followUp('unreachable', ''));
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('follow-up-missing');
    story.run(DESK, followUp('unreachable', ''));
    expect(story.run(CHEN, signatureOn(story)).entry.status).toBe('closed');
  });

  it('[REP-4] is not the handler’s: neither of who answered nor of who did the work', () => {
    const story = tellReplied(PACK);
    expect(story.refuse(LI, followUp('satisfied'))).toMatchObject({
      reason: 'own-proposal',
      rule: 'REP-4',
      details: { context: 'follow-up' },
    });
    addFact(story, CHEN, 'assigned', {
      assignmentId: makeId(1),
      department: '前台',
      toPersonId: DESK.id,
      toRole: null,
      dueAt: null,
      note: '',
    });
    addFact(story, DESK, 'assignment-completed', { assignmentId: makeId(1), result: '已处理' });
    expect(story.refuse(DESK, followUp('satisfied')).reason).toBe('own-proposal');
  });

  it('takes the jobs and the means of the policy only, and none where the policy does not ask', () => {
    const story = tellReplied(PACK);
    expect(story.refuse(HEAD, followUp('satisfied')).reason).toBe('not-your-role');
    expect(
      story.refuse(DESK, { type: 'follow-up', mode: 'visit', outcome: 'satisfied', suggestions: '' }).reason,
    ).toBe('not-in-policy');
    expect(tellReplied(buildClosingPack()).refuse(DESK, followUp('satisfied')).reason).toBe('not-in-policy');
    expect(tell(PACK).record().refuse(DESK, followUp('satisfied')).reason).toBe('wrong-state');
  });

  it('asks nobody who left no way to be asked', () => {
    const nobody = { isAnonymous: true, name: '', phone: '', otherContact: '' };
    const story = tell(PACK)
      .record({ customer: nobody })
      .run(LI, { type: 'take-over' })
      .run(LI, buildReply());
    expect(story.run(CHEN, signatureOn(story)).entry.status).toBe('closed');
  });

  it('[AUT-3] [T15] discontent brings it back one level up, and the next answer is asked about anew', () => {
    const story = tellReplied(PACK);
    expect(story.refuse(DESK, followUp('dissatisfied', '')).reason).toBe('required-field-missing');
    story.run(DESK, followUp('dissatisfied', '赔偿太少'));
    expect(story.entry).toMatchObject({
      status: 'in-handling',
      escalations: [
        { reason: 'dissatisfied', toLevel: 3, isOutbound: false, state: 'requested', note: '赔偿太少' },
      ],
      conflicts: [],
    });
    const { escalationId } = story.entry.escalations[0]!;
    story.run(CHEN, { type: 'confirm-escalation', escalationId, note: '' }).run(CHEN, buildReply());
    expect(story.entry).toMatchObject({ status: 'replied', ownerLevel: 3, followUpsBefore: 1 });
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('follow-up-missing');
  });

  it('[HOTEL-10] on the top of the ladder it stays answered: who may end it ends it, or answers anew', () => {
    const inHouse = PACK.ladder.filter(({ scope }) => scope === 'branch');
    const top = buildClosingPack({ followUp: FOLLOW_UP, ladder: inHouse });
    const story = tell(top).record().run(CHEN, { type: 'take-over' }).run(CHEN, buildReply());
    story.run(DESK, followUp('dissatisfied'));
    expect(story.entry).toMatchObject({ status: 'follow-up', escalations: [] });
    story.run(CHEN, buildReply()).run(DESK, followUp('satisfied'));
    expect(story.entry.status).toBe('follow-up');
    // Content customers are no last word: somebody else signs.
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('own-proposal');
  });

  it('[HOTEL-10] [SIG-4] whoever answered as the last ends it against the customer only where nobody else holds the job', () => {
    const inHouse = PACK.ladder.filter(({ scope }) => scope === 'branch');
    const top = buildClosingPack({ followUp: FOLLOW_UP, ladder: inHouse });
    const answer = (people: readonly Person[]) =>
      tell(top, { people })
        .record()
        .run(CHEN, { type: 'take-over' })
        .run(CHEN, buildReply())
        .run(DESK, followUp('dissatisfied'));
    const alone = answer(STAFF);
    expect(alone.refuse(CHEN, signatureOn(alone, '')).reason).toBe('required-field-missing');
    alone.run(CHEN, signatureOn(alone, '终局'));
    expect(alone.entry.closed).toMatchObject({ closeKind: 'dissatisfied-final' });
    const twin: Person = { ...CHEN, id: toPersonId('p-chen-2') };
    const both = answer([...STAFF, twin]);
    expect(both.refuse(CHEN, signatureOn(both, '终局'))).toMatchObject({
      reason: 'own-proposal',
      rule: 'SIG-4',
    });
    expect(both.run(twin, signatureOn(both, '终局')).entry.status).toBe('closed');
  });

  it('[AUT-4] refuses aloud when nobody on file has the next level', () => {
    const people = STAFF.filter((each) => each !== CHEN);
    const story = tell(PACK, { people }).record().run(LI, { type: 'take-over' }).run(LI, buildReply());
    expect(story.refuse(DESK, followUp('dissatisfied'))).toMatchObject({
      reason: 'no-person-for-level',
      rule: 'AUT-4',
      details: { mayRole: 'branch-head' },
    });
  });
});

describe('reopen', () => {
  const PLAIN = buildClosingPack({
    followUp: { ...FOLLOW_UP, isRequired: false },
    forms: [
      buildForm({
        form: 'prop-record',
        steps: [{ act: 'sign', role: 'department-head', rule: 'PROP-19' }],
        neededWhen: {},
        rule: 'PROP-13',
      }),
    ],
  });
  const tellClosed = () => {
    const story = tellReplied(PLAIN).run(LI, { type: 'issue-form', form: 'prop-record', note: '' });
    story.run(HEAD, { type: 'sign-form', form: 'prop-record', act: 'sign', note: '' });
    return story.run(CHEN, signatureOn(story));
  };

  it('[T18] [REP-5] names its reason, and a repeat names the entry that repeats it', () => {
    const story = tellClosed();
    const reopen = (because: 'new-facts' | 'repeat-complaint', reason: string, other: number | null) =>
      ({
        type: 'reopen',
        because,
        reason,
        byEntryId: other === null ? null : toEntryId(makeId(other)),
      }) as const;
    expect(story.refuse(LI, reopen('new-facts', '', null)).reason).toBe('required-field-missing');
    expect(story.refuse(LI, reopen('repeat-complaint', '再次投诉', null))).toMatchObject({ rule: 'MFR-26' });
    expect(story.refuse(WANG, reopen('new-facts', '新情况', null)).reason).toBe('not-your-role');
    expect(tellReplied(PLAIN).refuse(LI, reopen('new-facts', '新情况', null)).reason).toBe('wrong-state');
    story.run(LI, reopen('repeat-complaint', '再次投诉', 400));
    expect(story.entry).toMatchObject({
      status: 'in-handling',
      closed: null,
      reopenings: [{ reason: '再次投诉' }],
    });
  });

  it('[T18] [SIG-4] keeps every signature on record, and a new end needs new ones', () => {
    const story = tellClosed();
    story.run(LI, { type: 'reopen', because: 'new-facts', reason: '客户补充材料', byEntryId: null });
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('wrong-state');
    story.run(LI, buildReply({ content: '复核后答复。' }));
    expect(story.refuse(CHEN, signatureOn(story))).toMatchObject({
      reason: 'form-unsigned',
      rule: 'PROP-19',
    });
    story.run(HEAD, { type: 'sign-form', form: 'prop-record', act: 'sign', note: '' });
    story.run(CHEN, signatureOn(story));
    expect(story.entry).toMatchObject({ status: 'closed', conflicts: [] });
    expect(story.entry.signOffs.map(({ isSuperseded }) => isSuperseded)).toEqual([false, false]);
    expect(story.entry.forms[0]!.signatures).toHaveLength(2);
  });

  it('[T18] an end alone does not close what was opened again: the old signature is not on this content', () => {
    const story = tellClosed();
    story
      .run(LI, { type: 'reopen', because: 'other', reason: '更正', byEntryId: null })
      .run(LI, buildReply());
    addFact(story, CHEN, 'entry-closed', { closeKind: 'replied' });
    expect(story.entry).toMatchObject({ status: 'replied', conflicts: [{ eventKind: 'entry-closed' }] });
  });

  it('[T18] [REP-4] a failed follow-up after the end opens it again and climbs', () => {
    const story = tellClosed().run(DESK, followUp('dissatisfied', '问题再次出现'));
    expect(story.entry).toMatchObject({
      status: 'in-handling',
      reopenings: [{ because: 'follow-up', reason: '问题再次出现' }],
      escalations: [{ reason: 'dissatisfied', toLevel: 3 }],
      conflicts: [],
    });
  });

  it('[FIVE-13] a content customer leaves an ended entry as it is', () => {
    const story = tellClosed().run(DESK, followUp('satisfied'));
    expect(story.entry).toMatchObject({
      status: 'closed',
      followUps: [{ outcome: 'satisfied' }],
      conflicts: [],
    });
  });
});
