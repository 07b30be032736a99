// SPEC 8: what stands between an entry and its signature.
import { describe, expect, it } from 'vitest';

import { listClosingBlocks } from '../../../shared/domain/closing-blocks.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { computeCloseKind } from '../../../shared/domain/decide-closing.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import type { EventPayload } from '../../../shared/domain/event-payloads.ts';
import { guardEntryCommand } from '../../../shared/domain/guard-entry-command.ts';
import { findFinalReply } from '../../../shared/domain/open-escalation.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { CHEN, LI, START, Story, WANG, buildReply, makeId } from './bank-fixture.ts';
import { addFact, buildClosingPack, signatureOn, tell, tellReplied, withClosing } from './closing-fixture.ts';

const PACK = buildClosingPack();
const MANAGES = 'complaint-manager';
const LATER = toIsoInstant(Date.parse('2026-11-24T01:00:00.000Z'));
const reasons = (story: Story) =>
  listClosingBlocks(story.entry, story.contextOf(CHEN)).map(({ reason }) => reason);

describe('listClosingBlocks', () => {
  it('[BANK-26] is empty on an answered entry, which the signer then ends', () => {
    const story = tellReplied(PACK);
    expect(reasons(story)).toEqual([]);
    story.run(CHEN, signatureOn(story));
    expect(story.entry.closed).toMatchObject({ closeKind: 'replied' });
  });

  it('says everything that is missing, and signing is refused for the first of it', () => {
    const story = tell(PACK).record();
    addFact(story, CHEN, 'assigned', assignment(1)).run(LI, { type: 'take-over' });
    addFact(story, CHEN, 'verbal-approval-recorded', verbalApproval());
    expect(reasons(story)).toEqual(['reply-missing', 'assignment-open', 'papers-missing']);
    expect(guardEntryCommand('sign-off', story.entry, story.contextOf(CHEN))).toEqual(
      listClosingBlocks(story.entry, story.contextOf(CHEN))[0],
    );
  });

  it('[BANK-15] names an escalation and a plan that are under way', () => {
    const story = tellReplied(PACK);
    story.run(LI, { type: 'request-escalation', reason: 'special', measure: null, note: '请示' });
    expect(reasons(story)).toContain('escalation-open');
    const planned = tell(PACK).record().run(LI, { type: 'take-over' });
    planned.run(LI, { type: 'propose-plan', measure: { remedy: 'apology', amountFen: null }, text: '致歉' });
    expect(reasons(planned)).toContain('plan-open');
  });

  it('[BANK-31] [BANK-32] [C-04] the book answers who left no contact, and nobody else', () => {
    const inBook = buildReply({ mode: 'in-book' });
    const nobody = { isAnonymous: true, name: '', phone: '', otherContact: '' };
    const without = tell(PACK)
      .record({ channel: 'opinion-book', customer: nobody }, LI)
      .run(LI, inBook, 'complaint-manager');
    without.run(LI, signatureOn(without), 'complaint-manager');
    expect(without.entry.closed).toMatchObject({ closeKind: 'no-contact-book-reply' });
    expect(without.entry.signOffs).toMatchObject([{ role: 'complaint-manager' }]);

    const withContact = tell(PACK)
      .record({ channel: 'opinion-book' }, LI)
      .run(LI, inBook, 'complaint-manager');
    expect(withContact.refuse(LI, signatureOn(withContact), 'complaint-manager')).toMatchObject({
      reason: 'customer-reply-missing',
      rule: 'BANK-32',
    });
    withContact.run(LI, buildReply({ mode: 'phone' }), 'complaint-manager');
    withContact.run(LI, signatureOn(withContact), 'complaint-manager');
    expect(withContact.entry.status).toBe('closed');
  });

  it('[BANK-32] says that the customer was not told before it says that nothing was investigated', () => {
    const story = tell(PACK).record({ channel: 'opinion-book' }, LI);
    story.run(LI, buildReply({ mode: 'phone', isInterim: true, nextReplyAt: LATER, measure: null }), MANAGES);
    const measure = { remedy: 'compensation', amountFen: 10_000 } as const;
    story.run(LI, buildReply({ mode: 'in-book', measure }), MANAGES);
    expect(reasons(story)).toEqual(['customer-reply-missing', 'investigation-missing']);
  });

  it('[C-02] an interim reply after the answer is not the answer', () => {
    const { entry } = tellReplied(PACK);
    const [answer] = entry.replies;
    const interim = { ...answer!, isInterim: true };
    expect(findFinalReply({ ...entry, replies: [answer!, interim] })).toBe(answer);
    expect(findFinalReply({ ...entry, replies: [interim] })).toBeNull();
  });

  it('[BANK-21] a correction is more than words', () => {
    const story = tellReplied(PACK);
    const measure = { remedy: 'correction', amountFen: null } as const;
    const corrected = { ...story.entry, replies: story.entry.replies.map((each) => ({ ...each, measure })) };
    expect(listClosingBlocks(corrected, story.contextOf(CHEN))).toEqual([
      { reason: 'investigation-missing', rule: 'BANK-21', details: {} },
    ]);
  });

  it('[C-04] what others answer for ends as explained', () => {
    const { entry } = tellReplied(PACK);
    const ends = (['none', 'customer', 'third-party', 'own'] as const).map((responsibility) =>
      computeCloseKind({ ...entry, responsibility }),
    );
    expect(ends).toEqual(['invalid-explained', 'invalid-explained', 'invalid-explained', 'replied']);
  });

  it('[T17] [CAP-10] facts that merging brings close nothing that somebody above still has', () => {
    const story = tell(PACK).record().run(LI, { type: 'take-over' });
    addFact(story, WANG, 'withdrawn', { reason: '误会', means: '电话' });
    story.run(LI, { type: 'request-escalation', reason: 'special', measure: null, note: '请示' });
    addFact(story, CHEN, 'signed-off', signatureFor(story));
    addFact(story, CHEN, 'entry-closed', { closeKind: 'withdrawn' });
    expect(story.entry).toMatchObject({
      closed: null,
      signOffs: [{ isSuperseded: false }],
      conflicts: [{ kind: 'unlawful', eventKind: 'entry-closed' }],
    });
  });

  it('[SIG-4] a signature on content that something unknown changed is superseded, and ends nothing', () => {
    const story = tellReplied(PACK);
    const signature = signatureFor(story);
    story.run(LI, { type: 'note-progress', text: '客户补充说明' });
    addFact(story, CHEN, 'signed-off', signature);
    addFact(story, CHEN, 'entry-closed', { closeKind: 'replied' });
    expect(story.entry).toMatchObject({
      closed: null,
      signOffs: [{ isSuperseded: true }],
      conflicts: [{ kind: 'unlawful', eventKind: 'entry-closed' }],
    });
  });

  it('[BANK-31] [SIG-4] an own reply is signed in the book where the policy says so, and nowhere else', () => {
    const refused = { reason: 'own-proposal', rule: 'SIG-4' };
    const strict = withClosing({ ownReplyInBook: { value: false, rule: 'SIG-4' } });
    const book = tell(strict).record({ channel: 'opinion-book' }, LI);
    book.run(LI, buildReply(), 'complaint-manager');
    expect(book.refuse(LI, signatureOn(book), 'complaint-manager')).toMatchObject(refused);
    const register = tell(PACK).record().run(CHEN, { type: 'take-over' }).run(CHEN, buildReply());
    expect(register.refuse(CHEN, signatureOn(register))).toMatchObject(refused);
  });

  it('[BANK-21] asks for findings where the branch granted more than words', () => {
    const money = { measure: { remedy: 'compensation' as const, amountFen: 10_000 } };
    expect(reasons(tellReplied(PACK, money))).toEqual(['investigation-missing']);
    const lenient = withClosing({ requiresInvestigation: { value: false, rule: 'product-default' } });
    expect(reasons(tellReplied(lenient, money))).toEqual([]);
  });

  it('[BANK-36] a letter that left has a copy on file', () => {
    const copying = withClosing({ requiresLetterCopy: { value: true, rule: 'BANK-36' } });
    const story = tell(copying).record({ channel: 'letter' }).run(LI, { type: 'take-over' });
    story.run(LI, { type: 'request-escalation', reason: 'special', measure: null, note: '超出权限' });
    const outbound = story.entry.escalations[0]!.escalationId;
    const confirm = { type: 'confirm-escalation', escalationId: outbound, note: '' } as const;
    expect(story.refuse(CHEN, confirm)).toMatchObject({ reason: 'letter-copy-missing', rule: 'BANK-36' });
    expect(reasons(story)).not.toContain('letter-copy-missing');
    story.run(LI, { type: 'copy-letter', keptAt: '档案柜 3 层', digest: null });
    story.run(CHEN, confirm);
    expect(story.entry.status).toBe('waiting-hq');
    expect(reasons(story)).toEqual(['escalation-open', 'reply-missing']);
  });

  it('[BANK-35] [BANK-36] [BANK-37] the bank’s own pack: a letter goes with its copy, and head office’s handling is noted', () => {
    const story = new Story().record({ channel: 'letter' }).run(LI, { type: 'take-over' });
    story.run(LI, {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure: null,
      note: '超出权限',
    });
    const { escalationId } = story.entry.escalations[0]!;
    const confirm = { type: 'confirm-escalation', escalationId, note: '' } as const;
    expect(story.refuse(CHEN, confirm)).toMatchObject({ reason: 'letter-copy-missing', rule: 'BANK-36' });
    story.run(LI, { type: 'copy-letter', keptAt: '档案柜', digest: null }).run(CHEN, confirm);
    story.run(LI, { type: 'note-progress', text: '总行客户部已收到来信' });
    expect(story.entry).toMatchObject({ status: 'waiting-hq', progress: [{ text: '总行客户部已收到来信' }] });
  });

  it('[BANK-36] [C-05] no letter leaves uncopied where nobody confirms, or nobody could be reached to', () => {
    const copying = { requiresLetterCopy: { value: true, rule: 'BANK-36' } };
    const request = { type: 'request-escalation', reason: 'special', measure: null, note: '请示' } as const;
    const copy = { type: 'copy-letter', keptAt: '档案柜', digest: null } as const;
    const ladder = PACK.ladder
      .filter(({ level }) => level !== 3)
      .map((level) => ({ ...level, confirmedBy: null }));
    const free = tell(withClosing(copying, { ladder }))
      .record({ channel: 'letter' })
      .run(LI, { type: 'take-over' });
    expect(free.refuse(LI, request)).toMatchObject({ reason: 'letter-copy-missing', rule: 'BANK-36' });
    free.run(LI, copy).run(LI, request);
    expect(free.entry.status).toBe('waiting-hq');

    const waiting = withClosing(copying, { unconfirmedAfterMinutes: 1 });
    const story = tell(waiting).record({ channel: 'letter' }).run(LI, { type: 'take-over' }).run(LI, request);
    const { escalationId } = story.entry.escalations[0]!;
    const submit = { type: 'submit-unconfirmed', escalationId, reason: '联系不上负责人' } as const;
    story.run(LI, { type: 'note-progress', text: '负责人联系不上' });
    expect(story.refuse(LI, submit).reason).toBe('letter-copy-missing');
    story.run(LI, copy).run(LI, submit);
    expect(story.entry.escalations[0]).toMatchObject({ state: 'submitted' });
  });

  it('[PROP-18] waits for tasks that nobody reported as finished', () => {
    const story = tellReplied(PACK);
    addFact(story, CHEN, 'assigned', assignment(1));
    addFact(story, CHEN, 'assigned', assignment(2));
    addFact(story, LI, 'assignment-completed', { assignmentId: makeId(1), result: '已维修' });
    expect(listClosingBlocks(story.entry, story.contextOf(CHEN))).toMatchObject([
      { reason: 'assignment-open', details: { department: '工程部' } },
    ]);
  });

  it('[C-09] [FIVE-06] waits until everybody who has to know was told, where it is all of them', () => {
    const notify = (mode: 'all' | 'any') =>
      buildClosingPack({
        severity: {
          ...PACK.severity,
          notify: [
            {
              key: 'major',
              when: { severities: ['general'] },
              roles: ['department-head', 'deputy-head'],
              mode,
              withinMinutes: 15,
              rule: 'FIVE-06',
            },
          ],
        },
      });
    const told = {
      occasion: 'major',
      roles: ['department-head' as const],
      personIds: [],
      means: '电话',
    };
    expect(reasons(tellReplied(notify('any')))).toEqual([]);
    const any = addFact(tellReplied(notify('any')), LI, 'persons-notified', told);
    expect(reasons(any)).toEqual([]);
    const all = addFact(tellReplied(notify('all')), LI, 'persons-notified', told);
    expect(listClosingBlocks(all.entry, all.contextOf(CHEN))).toEqual([
      { reason: 'notification-open', rule: 'FIVE-06', details: { mayRole: 'deputy-head' } },
    ]);
    addFact(all, LI, 'persons-notified', { ...told, roles: ['deputy-head'] });
    expect(reasons(all)).toEqual([]);
  });

  it('[AUT-5] waits for the papers of what was approved by word of mouth', () => {
    const story = tellReplied(PACK);
    addFact(story, LI, 'verbal-approval-recorded', verbalApproval());
    expect(reasons(story)).toEqual(['papers-missing']);
    addFact(story, LI, 'papers-completed', { approvalId: makeId(9), outcome: 'regularised', note: '' });
    expect(reasons(story)).toEqual([]);
  });

  it('[C-17] an overrun in principle has a reason, and the policy’s job confirms it', () => {
    const policy = withClosing(
      { overrunConfirmedBy: { role: 'department-head', rule: 'C-17' } },
      { clocks: [{ ...PACK.clocks[0]!, key: 'hotel.after', softness: 'in-principle' }] },
    );
    const missed = (overrun: Deadline['overrun']) =>
      tellReplied(policy, {}, { deadlines: [deadline('hotel.after', overrun)] });
    expect(reasons(missed(null))).toEqual([]);
    expect(reasons(missed('unexplained'))).toEqual(['overrun-unexplained']);
    const story = missed('explained');
    expect(listClosingBlocks(story.entry, story.contextOf(CHEN))).toEqual([
      {
        reason: 'overrun-unconfirmed',
        rule: 'C-17',
        details: { clock: 'hotel.after', mayRole: 'department-head' },
      },
    ]);
    expect(reasons(missed('confirmed'))).toEqual([]);
  });

  it('[C-17] decides nothing about terms that it was not given', () => {
    const policy = withClosing(
      { overrunConfirmedBy: { role: 'department-head', rule: 'C-17' } },
      { clocks: [{ ...PACK.clocks[0]!, softness: 'in-principle' }] },
    );
    const story = tellReplied(policy);
    const { deadlines: _left, ...context } = story.contextOf(CHEN);
    expect(() => listClosingBlocks(story.entry, context)).toThrow('deadlines');
  });

  it('[CAP-10] what the customer took back ends without an answer, but not past an open escalation', () => {
    const story = tell(PACK).record().run(LI, { type: 'take-over' });
    addFact(story, WANG, 'withdrawn', { reason: '误会', means: '电话' });
    story.run(LI, { type: 'request-escalation', reason: 'special', measure: null, note: '请示' });
    expect(story.refuse(CHEN, signatureOn(story)).reason).toBe('escalation-open');
    const { escalationId } = story.entry.escalations[0]!;
    story.run(CHEN, { type: 'decline-escalation', escalationId, reason: '客户已撤回' });
    story.run(CHEN, signatureOn(story));
    expect(story.entry).toMatchObject({
      status: 'closed',
      closed: { closeKind: 'withdrawn' },
      conflicts: [],
    });
  });
});

function signatureFor(story: Story): EventPayload<'signed-off'> {
  return { digest: computeContentDigest(story.entry), role: 'branch-head', note: '' };
}

function assignment(n: number): EventPayload<'assigned'> {
  return {
    assignmentId: makeId(n),
    department: '工程部',
    toPersonId: null,
    toRole: null,
    dueAt: null,
    note: '',
  };
}

function verbalApproval(): EventPayload<'verbal-approval-recorded'> {
  return {
    approvalId: makeId(9),
    subjectId: null,
    approverName: '杜副总',
    approverRole: 'deputy-head',
    medium: 'phone',
    saidAt: START,
    summary: '同意先行办理',
    measure: null,
  };
}

function deadline(key: string, overrun: Deadline['overrun']): Deadline {
  return {
    key,
    rule: 'HOTEL-18',
    softness: 'in-principle',
    startAt: START,
    dueAt: START,
    state: overrun === null ? 'met' : 'met-late',
    metAt: START,
    overrun,
    because: [],
  };
}
