// SPEC 18: pages of the paper book, typed in or photographed (BOOK-5).
import { describe, expect, it } from 'vitest';

import { HANDWRITTEN_MARK, PLAIN_PAGE, toPageKey } from '../../../shared/domain/book-page.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { toSha256Hex } from '../../../shared/domain/ids.ts';
import { composePaperWords, lacksPhoto, listPaperPhotos } from '../../../shared/domain/paper-page.ts';
import { toTombstone } from '../../../shared/domain/to-tombstone.ts';
import { LI, Story, WANG, buildContext, buildRecord } from './bank-fixture.ts';

const PAPER = { ...PLAIN_PAGE, writtenBy: 'customer-paper' } as const;
const IN_BOOK = { channel: 'opinion-book', page: PAPER } as const;
const PHOTOGRAPH = {
  type: 'add-evidence',
  attachmentId: toSha256Hex('a'.repeat(64)),
  name: '第8页.jpg',
  mediaType: 'image/jpeg',
  sizeBytes: 40_000,
  purpose: 'paper-page',
  note: '',
  originalSha256: null,
} as const;
const BACK = { ...PHOTOGRAPH, attachmentId: toSha256Hex('b'.repeat(64)), name: '第8页背面.jpg' } as const;

const tellPhotographed = () =>
  new Story().record({ ...IN_BOOK, content: composePaperWords('', 1) }, WANG).run(WANG, PHOTOGRAPH);

describe('a page of the paper book', () => {
  it.each([
    ['the words that were typed in', '等了一个小时。', 1, '等了一个小时。'],
    ['the words, where there is no photograph', ' 等了一个小时。', 0, ' 等了一个小时。'],
    ['the sign of handwriting, where a photograph stands for them', ' \n', 1, HANDWRITTEN_MARK],
    ['nothing, where there is neither', '', 0, ''],
  ])('[BOOK-5] says %s', (_name, typed, photoCount, expected) => {
    expect(composePaperWords(typed, photoCount)).toBe(expected);
  });

  it('[BOOK-5] with neither words nor a photograph is refused', () => {
    const blank = buildRecord({ ...IN_BOOK, content: composePaperWords('', 0) });
    expect(decideRecordEntry(blank, buildContext())).toMatchObject({
      ok: false,
      error: { reason: 'required-field-missing', details: { field: 'content' } },
    });
  });

  it('[BOOK-5] a photograph alone takes the next number of the same book', () => {
    const context = buildContext({ lastSerials: { [toPageKey('')]: 7 } });
    const outcome = decideRecordEntry(buildRecord({ ...IN_BOOK, content: HANDWRITTEN_MARK }), context);
    expect(outcome.ok ? outcome.value : []).toMatchObject([
      { payload: { content: HANDWRITTEN_MARK, page: { ...PAPER, volume: '', pageNumber: 8 } } },
    ]);
  });

  it('[BOOK-5] [EVI-1] lists its photographs in the order of attaching, without what is something else or struck through', () => {
    const story = tellPhotographed().run(WANG, BACK);
    story.run(WANG, {
      ...PHOTOGRAPH,
      attachmentId: toSha256Hex('c'.repeat(64)),
      name: '吞卡凭条.jpg',
      purpose: 'photo',
    });
    expect(listPaperPhotos(story.entry).map(({ name }) => name)).toEqual(['第8页.jpg', '第8页背面.jpg']);
    story.run(WANG, { type: 'withdraw-evidence', attachmentId: BACK.attachmentId, reason: '拍糊了' });
    expect(listPaperPhotos(story.entry).map(({ name }) => name)).toEqual(['第8页.jpg']);
  });

  it('[BOOK-5] is missed until one stands; nothing is missed of a page that was never on paper', () => {
    const story = new Story().record({ ...IN_BOOK, content: '等了一个小时。' }, WANG);
    expect(lacksPhoto(story.entry)).toBe(true);
    expect(lacksPhoto(story.run(WANG, PHOTOGRAPH).entry)).toBe(false);
    const kiosk = { ...PAPER, writtenBy: 'customer-kiosk' } as const;
    expect(lacksPhoto(new Story().record({ channel: 'opinion-book', page: kiosk }).entry)).toBe(false);
    expect(lacksPhoto(new Story().record().entry)).toBe(false);
  });

  it('[BANK-09] a photograph is read and written down first, and then that is what the register says', () => {
    const story = tellPhotographed();
    expect(story.refuse(LI, { type: 'enter-in-register' }).reason).toBe('handwriting-unread');
    story.run(LI, {
      type: 'correct',
      correctsEventId: story.entry.received.eventId,
      field: 'content',
      after: '等了一个小时没有人管。',
      reason: '照照片录入',
    });
    story.run(LI, { type: 'enter-in-register' });
    expect(foldEntry(story.beside)).toMatchObject({ content: '等了一个小时没有人管。', evidence: [] });
  });

  it('[SIG-1] a photograph is part of what is signed', () => {
    const { entry } = tellPhotographed();
    const [photo] = entry.evidence;
    const other = { ...photo!, attachmentId: BACK.attachmentId };
    expect(computeContentDigest({ ...entry, evidence: [other] })).not.toBe(computeContentDigest(entry));
  });

  it('[T20] a purge leaves the number of the page and no photograph', () => {
    const { page, evidence } = toTombstone(tellPhotographed().entry);
    expect({ pageNumber: page?.pageNumber, writtenBy: page?.writtenBy, evidence }).toEqual({
      pageNumber: 1,
      writtenBy: 'customer-paper',
      evidence: [],
    });
  });
});
