// SPEC 15: the opinion book. Pages with numbers like a bound book, and the way from a page into the register.
import { describe, expect, it } from 'vitest';

import {
  composeNextPage,
  HANDWRITTEN_MARK,
  PLAIN_PAGE,
  toPageKey,
} from '../../../shared/domain/book-page.ts';
import type { BookPage, PageDraft } from '../../../shared/domain/book-page.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import { decideRecordEntry } from '../../../shared/domain/decide-record-entry.ts';
import { foldEntry } from '../../../shared/domain/fold-entry.ts';
import { signerOf } from '../../../shared/domain/signer.ts';
import { toTombstone } from '../../../shared/domain/to-tombstone.ts';
import { parseStoredEvent } from '../../../shared/journal/stored-event.ts';
import { BANK_BRANCH } from '../../../shared/policy/packs/bank-branch.ts';
import { CHEN, LI, Story, WANG, buildContext, buildRecord, makeId } from './bank-fixture.ts';

const INK = { width: 600, height: 400, strokes: [[10, 10, 40, 40]] };
const KIOSK: PageDraft = { writtenBy: 'customer-kiosk', ink: null, signatureInk: INK };
const IN_BOOK = { channel: 'opinion-book' } as const;
const NOBODY = { isAnonymous: true, name: '', phone: '', otherContact: '' };

function record(
  override: Parameters<typeof buildRecord>[0],
  context: Parameters<typeof buildContext>[0] = {},
): BookPage | null | undefined {
  const outcome = decideRecordEntry(buildRecord(override), buildContext(context));
  const [draft] = outcome.ok ? outcome.value : [];
  if (draft?.kind !== 'entry-received') throw new Error('Not recorded');
  return draft.payload.page;
}

describe('pages of the opinion book', () => {
  it('[BOOK-2] gives the page after the last one of this volume, whatever the numbers of the register', () => {
    const lastSerials = { 'HB01-202611': 41, [toPageKey('')]: 7, [toPageKey('B')]: 90 };
    expect(record({ ...IN_BOOK, page: KIOSK }, { lastSerials })).toEqual({
      ...KIOSK,
      volume: '',
      pageNumber: 8,
    });
    expect(composeNextPage(PLAIN_PAGE, 'B', lastSerials)).toMatchObject({ volume: 'B', pageNumber: 91 });
    expect(composeNextPage(PLAIN_PAGE, 'C', lastSerials)).toMatchObject({ volume: 'C', pageNumber: 1 });
  });

  it('[BOOK-5] a paper page that is typed in takes the next page of the same book', () => {
    const paper = { ...PLAIN_PAGE, writtenBy: 'customer-paper' } as const;
    const lastSerials = { [toPageKey('')]: 12 };
    expect(record({ ...IN_BOOK, page: paper }, { lastSerials })).toMatchObject({ pageNumber: 13 });
  });

  it('[BOOK-2] an entry of the register has no page, even where one was sent along', () => {
    expect(record({ page: KIOSK })).toBeUndefined();
    expect(new Story().record().entry.page).toBeNull();
  });

  it('[BANK-08] what a customer wrote is not refused for what only a receiver asks', () => {
    const unnamed = { ...IN_BOOK, customer: { ...NOBODY, isAnonymous: false } };
    expect(decideRecordEntry(buildRecord(unnamed), buildContext())).toMatchObject({
      ok: false,
      error: { reason: 'contact-missing' },
    });
    expect(record({ ...unnamed, page: KIOSK })).toMatchObject({ pageNumber: 1 });
  });

  it('[SIG-1] ink is part of what is signed; what was written before the book had pages keeps its digest', () => {
    const story = new Story().record({ ...IN_BOOK, page: { ...KIOSK, ink: INK } });
    const { entry } = story;
    const other = { ...INK, strokes: [[10, 10, 41, 40]] };
    expect(computeContentDigest({ ...entry, page: { ...entry.page!, ink: other } })).not.toBe(
      computeContentDigest(entry),
    );
    const [received] = story.events;
    const { page: _page, ...old } = received!.payload as Record<string, unknown>;
    const parsed = parseStoredEvent({ ...received!, payload: old });
    expect(parsed.ok && foldEntry([parsed.value])?.page).toBeNull();
  });

  it('[T20] a purge leaves the number of the page and no ink', () => {
    const { entry } = new Story().record({ ...IN_BOOK, page: { ...KIOSK, ink: INK } });
    expect(toTombstone(entry).page).toEqual({
      volume: '',
      pageNumber: 1,
      writtenBy: 'customer-kiosk',
      ink: null,
      signatureInk: null,
    });
  });
});

describe('enter-in-register', () => {
  const tellWritten = () => new Story().record({ ...IN_BOOK, page: KIOSK }, WANG);

  it('[BOOK-4] makes one entry of the register with the same words, customer and time; each names the other', () => {
    const story = tellWritten();
    const opinion = story.entry;
    story.run(LI, { type: 'enter-in-register' });
    const registerId = makeId(2);
    const entered = foldEntry(story.beside.filter(({ entryId }) => entryId === registerId))!;
    expect(entered).toMatchObject({
      book: 'register',
      channel: 'opinion-book',
      content: opinion.content,
      customer: opinion.customer,
      receivedAt: opinion.receivedAt,
      packVersion: opinion.packVersion,
      page: null,
      ownerId: LI.id,
      ownerLevel: 2,
      links: [{ toEntryId: opinion.id, relation: 'opinion' }],
      conflicts: [],
    });
    expect(story.entry.links).toMatchObject([{ toEntryId: registerId, relation: 'opinion' }]);
    expect(story.entry.status).toBe(opinion.status);
  });

  it('[C-03] the register is signed by the head, the page in the book by who keeps it', () => {
    const story = tellWritten().run(LI, { type: 'enter-in-register' });
    const policy = { policy: BANK_BRANCH };
    expect(signerOf(story.entry, policy)).toBe('complaint-manager');
    expect(signerOf(foldEntry(story.beside)!, policy)).toBe('branch-head');
  });

  it('[BOOK-4] happens once, from the book, by who reads it', () => {
    const story = tellWritten();
    expect(story.refuse(WANG, { type: 'enter-in-register' })).toMatchObject({
      reason: 'not-your-role',
      rule: 'BANK-29',
    });
    story.run(CHEN, { type: 'enter-in-register' });
    expect(story.refuse(LI, { type: 'enter-in-register' }).reason).toBe('already-done');
    expect(new Story().record().refuse(LI, { type: 'enter-in-register' }).reason).toBe('not-in-the-book');
  });

  it('[BANK-09] ink alone is written down first, and then that is what the register says', () => {
    const story = new Story().record({
      ...IN_BOOK,
      content: HANDWRITTEN_MARK,
      page: { ...KIOSK, ink: INK },
    });
    expect(story.refuse(LI, { type: 'enter-in-register' })).toMatchObject({
      reason: 'handwriting-unread',
      rule: 'BANK-09',
    });
    story.run(LI, {
      type: 'correct',
      correctsEventId: story.entry.received.eventId,
      field: 'content',
      after: '等了很久没有人管。',
      reason: '录入手写内容',
    });
    story.run(LI, { type: 'enter-in-register' });
    expect(foldEntry(story.beside)?.content).toBe('等了很久没有人管。');
  });
});
