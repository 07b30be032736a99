// SPEC 14: numbers that stay void, matters that become one, what is taken back and what is corrected.
import { describe, expect, it } from 'vitest';

import type { EntryCommand } from '../../../shared/domain/commands.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { findCorrection, listCorrectable } from '../../../shared/domain/correctable.ts';
import { toEntryId, toEventId } from '../../../shared/domain/ids.ts';
import { CHEN, LI, Story, WANG, buildReply, makeId, tellEscalated } from './bank-fixture.ts';

const other = toEntryId(makeId(77));
const VOID: EntryCommand = { type: 'void-number', reason: '误建，客户并未投诉' };
const MERGE: EntryCommand = { type: 'merge-entry', intoEntryId: other, reason: '同一事项重复登记' };

function signed(): Story {
  const story = new Story().record({ channel: 'phone' }, LI).run(LI, buildReply());
  return story.run(CHEN, { type: 'sign-off', digestShown: computeContentDigest(story.entry), note: '' });
}

describe('void-number', () => {
  it('[NUM-1] the head alone, with a reason; the number stays on the page', () => {
    const story = new Story().record({}, LI);
    const { number } = story.entry;
    expect(story.refuse(LI, VOID)).toMatchObject({
      reason: 'not-your-role',
      details: { mayRole: 'branch-head' },
    });
    expect(story.refuse(CHEN, { ...VOID, reason: ' ' } as EntryCommand).details).toEqual({ field: 'reason' });
    story.run(CHEN, VOID);
    expect(story.entry).toMatchObject({ status: 'voided', number, voided: { reason: '误建，客户并未投诉' } });
    expect(story.refuse(CHEN, VOID).reason).toBe('entry-closed');
  });

  it('[NUM-1] never what the customer or head office has to do with', () => {
    const answered = new Story().record({}, LI).run(LI, buildReply());
    expect(answered.refuse(CHEN, VOID).reason).toBe('wrong-state');
    expect(tellEscalated().refuse(CHEN, VOID).reason).toBe('escalation-open');
  });
});

describe('merge-entry', () => {
  it('[T21] the other one goes on, this one stays readable', () => {
    const story = new Story().record({}, LI);
    expect(story.refuse(LI, { ...MERGE, intoEntryId: story.entry.id } as EntryCommand).details).toEqual({
      field: 'intoEntryId',
    });
    story.run(LI, MERGE);
    expect(story.entry).toMatchObject({ status: 'merged', mergedInto: { intoEntryId: other } });
    expect(story.entry.content).not.toBe('');
  });

  it('[T21] is the register keeper’s, and waits for whoever decides above', () => {
    expect(new Story().record().refuse(WANG, MERGE).reason).toBe('not-your-role');
    expect(tellEscalated().refuse(LI, MERGE).reason).toBe('escalation-open');
  });
});

describe('withdraw', () => {
  it('[CAP-10] is written down with how the customer said so, and still ends by a signature', () => {
    const story = new Story().record();
    const withdraw: EntryCommand = { type: 'withdraw', reason: '', means: '电话' };
    expect(story.refuse(WANG, { ...withdraw, means: '' } as EntryCommand).details).toEqual({
      field: 'means',
    });
    story.run(WANG, withdraw);
    expect(story.entry).toMatchObject({ status: 'registered', withdrawal: { means: '电话' } });
    expect(story.refuse(WANG, withdraw).reason).toBe('already-done');
  });
});

describe('correct', () => {
  const correction = (story: Story, field: string, after: string): EntryCommand => ({
    type: 'correct',
    correctsEventId: story.entry.received.eventId,
    field,
    after,
    reason: '录入时听错号码',
  });

  it('[NUM-4] adds what it should say, names what it corrects, and leaves what was written', () => {
    const story = new Story().record();
    const { eventId } = story.entry.received;
    story.run(WANG, correction(story, 'customer.phone', '13900000000'));
    expect(story.entry.customer.phone).toBe('13800000000');
    expect(story.entry.corrections).toMatchObject([
      { correctsEventId: eventId, field: 'customer.phone', before: '13800000000', after: '13900000000' },
    ]);
    story.run(LI, correction(story, 'customer.phone', '13700000000'), 'complaint-manager');
    expect(story.entry.corrections.at(-1)).toMatchObject({ before: '13900000000', after: '13700000000' });
    expect(findCorrection(story.entry, eventId, 'customer.phone')).toBe('13700000000');
    expect(findCorrection(story.entry, eventId, 'content')).toBeNull();
  });

  it('[NUM-4] corrects only what is there, and only to something else', () => {
    const story = new Story().record();
    expect(story.refuse(WANG, correction(story, 'customer.phone', '13800000000')).details).toEqual({
      field: 'after',
      context: 'unchanged',
    });
    expect(story.refuse(WANG, correction(story, 'severity', 'major')).rule).toBe('NUM-4');
    expect(story.refuse(WANG, correction(story, 'content', ' ')).details).toEqual({ field: 'after' });
    const foreign = {
      ...correction(story, 'content', '别的'),
      correctsEventId: toEventId(makeId(99)),
    } as EntryCommand;
    expect(story.refuse(WANG, foreign).details).toEqual({ field: 'field' });
  });

  it('[NUM-4] is for who wrote it, who keeps the register, and the head', () => {
    const story = new Story().record({}, LI).run(LI, { type: 'note-progress', text: '总行来电' });
    const change = correction(story, 'place', '大堂');
    expect(story.refuse(WANG, change).reason).toBe('not-your-role');
    story.run(CHEN, change, 'branch-head');
    expect(story.entry.corrections).toHaveLength(1);
  });

  it('[NUM-4] [SIG-2] a signed and closed entry takes it too, and no longer reads as what was signed', () => {
    const story = signed();
    const digest = computeContentDigest(story.entry);
    expect(story.entry.signOffs.at(-1)?.digest).toBe(digest);
    story.run(LI, correction(story, 'content', '自助柜员机吞卡，未重复扣款。'), 'complaint-manager');
    expect(story.entry.status).toBe('closed');
    expect(story.entry.conflicts).toEqual([]);
    expect(story.entry.signOffs.at(-1)).toMatchObject({ digest, isSuperseded: false });
    expect(computeContentDigest(story.entry)).not.toBe(digest);
  });

  it('[NUM-4] lists every text that can be corrected as it reads now', () => {
    const story = signed();
    story.run(LI, correction(story, 'content', '改正后的内容'), 'complaint-manager');
    const texts = listCorrectable(story.entry);
    expect(texts.find(({ field }) => field === 'content')?.text).toBe('改正后的内容');
    expect(texts.filter(({ text }) => text === '已向您说明原因。')).toMatchObject([
      { field: 'content', writtenBy: LI.id },
    ]);
  });
});
