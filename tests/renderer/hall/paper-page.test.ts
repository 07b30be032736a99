// A page of the paper book with its photograph: on the entry for the staff, and out of the hall (BOOK-2, BOOK-5).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { answerKiosk } from '../../../renderer/branch/hall/answer-kiosk.ts';
import { recordFormAttachments } from '../../../renderer/branch/attachments/record-form-attachments.ts';
import { toPaperCommand } from '../../../renderer/branch/screens/book/paper-page-values.ts';
import type { PaperPageValues } from '../../../renderer/branch/screens/book/paper-page-values.ts';
import { toDraftOwner, toEntryOwner } from '../../../renderer/data/attachment-store.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import { kioskPagesSchema } from '../../../shared/bridge/kiosk-api.ts';
import type { KioskPage } from '../../../shared/bridge/kiosk-api.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { listPaperPhotos } from '../../../shared/domain/paper-page.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';
import { buildPreparedFile } from '../../support/build-prepared-file.ts';
import { makeSession, WANG } from '../../support/sample-people.ts';

const DRAFT = 'paper-page:p-wang';
const PHONE = '13912345678';
const SHEET = buildPreparedFile(Uint8Array.from(Buffer.from(`CANARY ${PHONE}`)), {
  name: `赵国强 ${PHONE}.jpg`,
  purpose: 'paper-page',
});
const EMPTY: PaperPageValues = {
  entryKind: 'complaint',
  content: '',
  name: '',
  phone: '',
  writtenAt: '',
  lateReason: '',
};

let harness: BranchHarness;
let store: OpenedBranchStore;

beforeEach(async () => {
  harness = createBranchHarness();
  store = await harness.open();
});
afterEach(() => harness.closeAll());

/** As the form does it: the photograph first, then the page, then the photograph is recorded on it. */
async function putPage(typed: Partial<PaperPageValues>): Promise<EntryId> {
  await store.putDraft(DRAFT, { ...EMPTY, ...typed });
  await store.attachments.put(toDraftOwner(DRAFT), SHEET);
  const command = toPaperCommand({ ...EMPTY, ...typed }, { photoCount: 1, now: store.now() });
  const saved = await store.recordEntry(command, 'receiver');
  if (!saved.ok) throw new Error(saved.error.reason);
  const { entryId } = saved.value;
  expect(await recordFormAttachments(store, DRAFT, entryId, 'receiver')).toEqual({
    recorded: 1,
    refusal: null,
  });
  return entryId;
}

async function readHall(): Promise<readonly KioskPage[]> {
  const answer = await answerKiosk(
    { type: 'list-pages', request: { skip: 0, limit: 6 } },
    { store, session: makeSession(WANG), language: 'zh-CN' },
  );
  expect(JSON.stringify(answer)).not.toMatch(/CANARY|13912345678|[0-9a-f]{64}/u);
  return kioskPagesSchema.parse(answer.ok ? answer.value : null).pages;
}

const inHall = (page: Partial<KioskPage>): KioskPage => ({
  volume: '',
  pageNumber: 1,
  writtenBy: 'customer-paper',
  writtenAt: store.now(),
  entryKind: 'complaint',
  text: null,
  replies: [],
  isAnsweredElsewhere: false,
  seal: null,
  dueAt: expect.any(String) as KioskPage['dueAt'],
  ...page,
});

describe('a page of the paper book', () => {
  it('[BOOK-5] [EVI-1] stands with its photograph on the entry, bytes and all, and nothing is left with the form', async () => {
    const entryId = await putPage({});
    const { entry } = (await store.getEntryView(entryId, 'receiver'))!;
    expect(listPaperPhotos(entry).map(({ name, attachmentId }) => ({ name, attachmentId }))).toEqual([
      { name: SHEET.name, attachmentId: SHEET.attachmentId },
    ]);
    expect(await store.attachments.read(toEntryOwner(entryId), SHEET.attachmentId)).toEqual({
      kind: 'found',
      bytes: SHEET.bytes,
    });
    expect(await store.attachments.list(toDraftOwner(DRAFT))).toEqual([]);
  });

  it('[BOOK-2] [BOOK-5] that is a photograph alone is in the hall a page without words, and says that it is on paper', async () => {
    await putPage({});
    expect(await readHall()).toEqual([inHall({ text: null })]);
  });

  it('[BOOK-2] [BOOK-5] that was typed in is in the hall masked, and its photograph stays with the staff', async () => {
    await putPage({ content: `请打电话 ${PHONE}。`, phone: PHONE });
    expect(await readHall()).toEqual([inHall({ text: '请打电话 139********。' })]);
  });

  it('[BOOK-5] goes on in the numbers of the kiosk, and the kiosk in those of the paper', async () => {
    const write = async (text: string) =>
      await answerKiosk(
        {
          type: 'write-opinion',
          request: { entryKind: 'praise', text, ink: null, signatureInk: null, name: '', phone: '' },
        },
        { store, session: makeSession(WANG), language: 'zh-CN' },
      );
    await write('窗口员工很耐心。');
    await putPage({ content: '纸上写的。' });
    await write('谢谢。');
    expect((await readHall()).map(({ pageNumber, writtenBy }) => [pageNumber, writtenBy])).toEqual([
      [3, 'customer-kiosk'],
      [2, 'customer-paper'],
      [1, 'customer-kiosk'],
    ]);
  });
});
