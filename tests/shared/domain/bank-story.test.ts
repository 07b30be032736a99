// SPEC 4 (authority), 5 (escalation), 6 (closing): the path of a complaint that exceeds the branch.
import { describe, expect, it } from 'vitest';

import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { toEventId, toSha256Hex } from '../../../shared/domain/ids.ts';
import { toIsoInstant } from '../../../shared/lib/instant.ts';
import { computeWaitingFor } from '../../../shared/domain/waiting-for.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, Story, WANG, ZHAO, buildReply, tellEscalated, tellInstructed } from './bank-fixture.ts';

const TWO_THOUSAND = { remedy: 'compensation', amountFen: 200_000 } as const;

describe('the main path of the bank', () => {
  it('[BANK-11] [AUT-1] a receiver who promises 2,000 yuan is told that head office decides', () => {
    const story = new Story().record();
    expect(story.refuse(WANG, buildReply({ measure: TWO_THOUSAND }))).toEqual({
      reason: 'beyond-authority',
      rule: 'BANK-14',
      details: {
        role: 'receiver',
        remedy: 'compensation',
        severity: 'general',
        amountFen: 200_000,
        maxAmountFen: 0,
        mayRole: 'hq-officer',
        mayLevel: 4,
        isOutbound: true,
        confirmedBy: 'branch-head',
      },
    });
  });

  it('[BANK-12] [BANK-13] handing over names the complaint manager and informs the head at once', () => {
    const { entry } = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    expect(entry.ownerId).toBe(LI.id);
    expect(entry.handOver?.toPersonId).toBe(LI.id);
    expect(entry.headInformed).not.toBeNull();
    expect(computeWaitingFor(entry, BANK_BRANCH)).toBe('complaint-manager');
  });

  it('[BANK-27] [C-05] nothing goes to head office before the head confirms', () => {
    const story = new Story().record().run(WANG, { type: 'hand-over', note: '' });
    story.run(LI, { type: 'take-over' });
    story.run(LI, {
      type: 'request-escalation',
      reason: 'beyond-authority',
      measure: null,
      note: '超出权限',
    });
    expect(story.entry.escalations[0]).toMatchObject({
      state: 'requested',
      toLevel: 4,
      isOutbound: true,
      measure: TWO_THOUSAND,
    });
    expect(story.entry.status).toBe('in-handling');
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('branch-head');
    const { escalationId } = story.entry.escalations[0]!;
    expect(story.refuse(LI, { type: 'confirm-escalation', escalationId, note: '' }).reason).toBe(
      'not-your-role',
    );
  });

  it('[BANK-41] [C-06] confirming submits, and submitted is not yet reported', () => {
    const { entry, events } = tellEscalated();
    expect(events.slice(-2).map((event) => event.kind)).toEqual([
      'escalation-confirmed',
      'escalation-submitted',
    ]);
    expect(entry.status).toBe('waiting-hq');
    expect(entry.escalations[0]).toMatchObject({ state: 'submitted', delivered: null });
    expect(computeWaitingFor(entry, BANK_BRANCH)).toBe('head-office');
  });

  it('[BANK-15] while head office has it, only an interim reply without a measure goes out', () => {
    const story = tellEscalated();
    const interim = buildReply({ isInterim: true, nextReplyAt: nextDay(), measure: null });
    expect(story.refuse(LI, buildReply()).reason).toBe('instruction-pending');
    expect(story.refuse(LI, { ...interim, measure: { remedy: 'compensation', amountFen: 100 } }).reason).toBe(
      'instruction-pending',
    );
    expect(story.refuse(LI, { ...interim, nextReplyAt: null }).reason).toBe('next-reply-time-missing');
    expect(story.run(LI, interim).entry.status).toBe('waiting-hq');
  });

  it('[AUT-6] the reply conveys exactly what was instructed, whoever gives it', () => {
    const story = tellInstructed();
    const other = buildReply({ measure: { remedy: 'compensation', amountFen: 150_001 } });
    expect(story.refuse(LI, other)).toMatchObject({
      reason: 'not-what-was-instructed',
      rule: 'AUT-6',
      details: { remedy: 'compensation', amountFen: 150_000, givenAmountFen: 150_001 },
    });
    expect(story.refuse(CHEN, buildReply()).reason).toBe('not-what-was-instructed');
    expect(story.refuse(CHEN, buildReply({ measure: null })).reason).toBe('not-what-was-instructed');
    story.run(LI, buildReply({ measure: { remedy: 'compensation', amountFen: 150_000 } }));
    expect(story.entry.status).toBe('replied');
    expect(story.entry.replies[0]!.onInstruction).toBe(story.entry.escalations[0]!.instruction!.eventId);
  });

  it('[BANK-40] [SIG-1] the head signs what was shown, and the entry ends', () => {
    const story = tellInstructed();
    story.run(
      LI,
      buildReply({ measure: { remedy: 'compensation', amountFen: 150_000 }, isCustomerSatisfied: true }),
    );
    const digest = computeContentDigest(story.entry);
    const stale = toSha256Hex('0'.repeat(64));
    expect(story.refuse(CHEN, { type: 'sign-off', digestShown: stale, note: '' }).reason).toBe(
      'content-changed-since-shown',
    );
    story.run(CHEN, { type: 'sign-off', digestShown: digest, note: '同意' });
    expect(story.entry.status).toBe('closed');
    expect(story.entry.closed?.closeKind).toBe('satisfied');
    expect(story.entry.signOffs).toMatchObject([{ role: 'branch-head', digest, isSuperseded: false }]);
    expect(story.entry.conflicts).toEqual([]);
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('nobody');
    expect(computeContentDigest(story.entry)).toBe(digest);
    expect(story.refuse(CHEN, { type: 'note-progress', text: '补记' }).reason).toBe('entry-closed');
  });

  it('[architecture 6] a fact that sorts before a signature and was unknown to it asks for a countersignature', () => {
    const story = tellInstructed();
    story.run(LI, buildReply({ measure: { remedy: 'compensation', amountFen: 150_000 } }));
    const signedAt = story.events.length;
    story.run(CHEN, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' });
    const before = story.events[signedAt - 1]!;
    const unknown = {
      ...before,
      id: toEventId('0197f000-0000-7000-8000-000000000001'),
      kind: 'progress-noted' as const,
      payload: { text: '另一台电脑上的登记' },
      hlc: { ms: before.hlc.ms, counter: before.hlc.counter + 1 },
      seq: 900,
    };
    story.events.splice(0, 0, unknown);
    expect(story.entry.signOffs[0]!.isSuperseded).toBe(true);
    expect(story.entry.status).toBe('replied');
    expect(story.entry.conflicts).toMatchObject([{ kind: 'unlawful', eventKind: 'entry-closed' }]);
    story.run(CHEN, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '补签' });
    expect(story.entry.status).toBe('closed');
    expect(story.entry.signOffs.map((each) => each.isSuperseded)).toEqual([true, false]);
  });

  it('[AUT-6] head office asks back, the branch answers, head office decides', () => {
    const story = tellEscalated();
    const { escalationId } = story.entry.escalations[0]!;
    story.run(ZHAO, { type: 'acknowledge-escalation', escalationId });
    story.run(ZHAO, { type: 'return-escalation', escalationId, question: '是否有流水？' });
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('complaint-manager');
    story.run(LI, { type: 'answer-question', escalationId, answer: '已附流水号。' });
    expect(computeWaitingFor(story.entry, BANK_BRANCH)).toBe('head-office');
    story.run(ZHAO, {
      type: 'give-instruction',
      escalationId,
      measure: TWO_THOUSAND,
      conveyText: '同意',
      internalNote: '',
    });
    expect(story.entry).toMatchObject({ status: 'executing', conflicts: [] });
  });

  it('[AUT-6] head office’s commands are refused to everybody in the branch', () => {
    const story = tellEscalated();
    const { escalationId } = story.entry.escalations[0]!;
    const instruct = {
      type: 'give-instruction',
      escalationId,
      measure: TWO_THOUSAND,
      conveyText: '同意',
      internalNote: '',
    } as const;
    for (const who of [WANG, LI, CHEN]) expect(story.refuse(who, instruct).reason).toBe('head-office-only');
  });
});

function nextDay() {
  return toIsoInstant(Date.parse('2026-11-24T08:00:00.000Z'));
}
