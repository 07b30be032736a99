// Attachments on this device (product EVI-1, EVI-2; reliability F16, F18, F47, K6).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { toDraftOwner, toEntryOwner } from '../../../renderer/data/attachment-store.ts';
import type { AttachmentCard, PreparedFile } from '../../../renderer/data/attachment-store.ts';
import type { BodyCodec } from '../../../renderer/data/body-codec.ts';
import { putAttachment } from '../../../renderer/data/attachment-box.ts';
import type { OpenedBranchStore } from '../../../renderer/data/open-branch-store.ts';
import {
  DRAFTLESS_KEPT_MS,
  WAITING_KEPT_MS,
  sweepAttachments,
} from '../../../renderer/data/sweep-attachments.ts';
import { toEntryId } from '../../../shared/domain/ids.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { EVIDENCE_LIMITS } from '../../../shared/evidence/evidence-limits.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { buildRecordCommand } from '../../support/build-command.ts';
import { buildPreparedFile } from '../../support/build-prepared-file.ts';
import { createBranchHarness } from '../../support/branch-store-harness.ts';
import type { BranchHarness } from '../../support/branch-store-harness.ts';

const PHOTO = buildPreparedFile();
const SCAN = buildPreparedFile(Uint8Array.of(4, 5, 6, 7), { name: '来信.jpg', purpose: 'letter-scan' });
const DRAFT = toDraftOwner('new-entry');

const toCard = ({ bytes: _bytes, ...file }: PreparedFile, store: OpenedBranchStore): AttachmentCard => ({
  ...file,
  addedAt: store.now(),
});

async function record(store: OpenedBranchStore): Promise<EntryId> {
  const saved = await store.recordEntry(buildRecordCommand(), 'receiver');
  if (!saved.ok) throw new Error(saved.error.reason);
  return saved.value.entryId;
}

async function evidenceOf(store: OpenedBranchStore, entryId: EntryId) {
  return (await store.getEntryView(entryId, 'receiver'))!.entry.evidence;
}

const rowCounts = async ({ core: { db } }: OpenedBranchStore) => [
  await db.attachments.count(),
  await db.attachmentCards.count(),
];

describe('AttachmentStore', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
  });
  afterEach(() => harness.closeAll());

  it('[EVI-1] keeps what was attached to a form through a restart, and makes it the entry’s with its facts', async () => {
    await store.putDraft('new-entry', { content: '说到一半' });
    expect(await store.attachments.put(DRAFT, PHOTO)).toEqual({ ok: true, value: null });
    await store.attachments.put(DRAFT, SCAN);
    store.close();
    store = await harness.open();
    expect(await store.attachments.list(DRAFT)).toEqual([toCard(SCAN, store), toCard(PHOTO, store)]);

    const entryId = await record(store);
    await store.attachments.move(DRAFT, toEntryOwner(entryId));
    expect(await store.attachments.list(DRAFT)).toEqual([]);
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 2,
      refusal: null,
    });
    expect((await evidenceOf(store, entryId)).map(({ name, purpose }) => [name, purpose])).toEqual([
      ['来信.jpg', 'letter-scan'],
      ['柜台照片.jpg', 'photo'],
    ]);
    expect(await store.attachments.read(toEntryOwner(entryId), SCAN.attachmentId)).toEqual({
      kind: 'found',
      bytes: SCAN.bytes,
    });
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 0,
      refusal: null,
    });
    expect(await rowCounts(store)).toEqual([2, 2]);
  });

  it('[F47] is in no journal: the fact names the bytes, and the journal does not hold them', async () => {
    const entryId = await record(store);
    const bytes = Uint8Array.from(Buffer.from('CANARY-BYTES-OF-A-LETTER'));
    await store.attachments.put(toEntryOwner(entryId), buildPreparedFile(bytes));
    await store.attachments.recordWaiting(entryId, 'receiver');
    const journal = JSON.stringify(harness.desktop.fake.journal.events);
    expect(journal).toContain(buildPreparedFile(bytes).attachmentId);
    expect(journal).not.toContain('CANARY');
  });

  it('[F18] says that the disk is full and keeps nothing of it; smaller work goes on', async () => {
    const entryId = await record(store);
    let isFull = true;
    store.core.db.attachments.hook('creating', () => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.attachments.put(toEntryOwner(entryId), PHOTO)).toEqual(fail(refusal('disk-full')));
    expect(await rowCounts(store)).toEqual([0, 0]);
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 0,
      refusal: null,
    });
    expect(await evidenceOf(store, entryId)).toEqual([]);
    isFull = false;
    expect((await store.attachments.put(toEntryOwner(entryId), PHOTO)).ok).toBe(true);
  });

  it('[F18] takes any other fault for what it is', async () => {
    store.core.db.attachments.hook('creating', () => {
      throw new Error('broken');
    });
    await expect(store.attachments.put(DRAFT, PHOTO)).rejects.toThrow(/broken/);
    expect(await rowCounts(store)).toEqual([0, 0]);
  });

  it('[EVI-1] records one alone of what waits, and knows the entry of a form by its number', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    await store.attachments.put(owner, PHOTO);
    await store.attachments.put(owner, SCAN);
    expect(await store.attachments.recordWaiting(entryId, 'receiver', SCAN.attachmentId)).toEqual({
      recorded: 1,
      refusal: null,
    });
    expect((await evidenceOf(store, entryId)).map(({ name }) => name)).toEqual([SCAN.name]);
    expect((await store.attachments.list(owner)).map(({ name }) => name).toSorted()).toEqual(
      [PHOTO.name, SCAN.name].toSorted(),
    );
    expect(await store.attachments.findNumber(entryId)).toMatch(/^HB01-\d{10}$/u);
    expect(await store.attachments.findNumber(toEntryId('of another device'))).toBeNull();
  });

  it('[F47] leaves what could not be recorded waiting, and records it the next time', async () => {
    const entryId = await record(store);
    await store.attachments.put(toEntryOwner(entryId), PHOTO);
    harness.desktop.fake.journal.beforeAppend = () => fail(refusal('disk-full'));
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 0,
      refusal: refusal('disk-full'),
    });
    harness.desktop.fake.journal.beforeAppend = () => ok(null);
    store.close();
    store = await harness.open();
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 1,
      refusal: null,
    });
  });

  it('[F16] calls bytes missing that are gone, changed or unreadable, lists them all the same, and takes them again', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    await store.attachments.put(owner, PHOTO);
    await store.attachments.recordWaiting(entryId, 'receiver');
    const { attachments } = store.core.db;
    const row = (await attachments.get([owner, PHOTO.attachmentId]))!;
    const lose = [
      async () => await attachments.put({ ...row, body: Uint8Array.of(6, 6, 6) }),
      async () => await attachments.delete([owner, PHOTO.attachmentId]),
    ];
    for (const each of lose) {
      await each();
      expect(await store.attachments.read(owner, PHOTO.attachmentId)).toEqual({ kind: 'missing' });
      expect(await store.attachments.list(owner)).toHaveLength(1);
      expect(await evidenceOf(store, entryId)).toHaveLength(1);
      expect(await store.attachments.put(owner, PHOTO)).toEqual({ ok: true, value: null });
      expect(await store.attachments.read(owner, PHOTO.attachmentId)).toMatchObject({ kind: 'found' });
      expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
        recorded: 0,
        refusal: null,
      });
    }
    attachments.hook('reading', () => {
      throw new DOMException('gone', 'NotReadableError');
    });
    expect(await store.attachments.read(owner, PHOTO.attachmentId)).toEqual({ kind: 'missing' });
  });

  it('[F14] keeps its bytes through a repair of the store, and the fact when the whole store is lost', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    await store.attachments.put(owner, PHOTO);
    await store.attachments.recordWaiting(entryId, 'receiver');
    await store.core.db.entries.clear();
    await store.core.db.events.clear();
    store.close();
    store = await harness.open();
    expect(store.startReport.wasRepaired).toBe(true);
    expect(await store.attachments.read(owner, PHOTO.attachmentId)).toMatchObject({ kind: 'found' });

    store.close();
    harness.idb = (await import('../../support/branch-store-harness.ts')).makeFakeIdb();
    store = await harness.open();
    expect(await evidenceOf(store, entryId)).toMatchObject([{ attachmentId: PHOTO.attachmentId }]);
    expect(await store.attachments.read(owner, PHOTO.attachmentId)).toEqual({ kind: 'missing' });
    expect(await store.attachments.put(owner, PHOTO)).toEqual({ ok: true, value: null });
  });

  it('[EVI-2] refuses the same bytes twice, and more than fifty megabytes with what waits', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    await store.attachments.put(owner, PHOTO);
    expect(await store.attachments.put(owner, PHOTO)).toMatchObject({ error: { reason: 'evidence-known' } });
    await store.attachments.recordWaiting(entryId, 'receiver');
    expect(await store.attachments.put(owner, PHOTO)).toMatchObject({ error: { reason: 'evidence-known' } });
    const left = EVIDENCE_LIMITS.entryBytes - PHOTO.sizeBytes;
    const large = (n: number, sizeBytes: number) => buildPreparedFile(Uint8Array.of(n), { sizeBytes });
    expect(await store.attachments.put(owner, large(21, left + 1))).toMatchObject({
      error: { reason: 'evidence-full' },
    });
    expect((await store.attachments.put(owner, large(22, left))).ok).toBe(true);
    expect(await store.attachments.put(owner, large(23, 1))).toMatchObject({
      error: { reason: 'evidence-full' },
    });
  });

  it('[EVI-1] drops what waits, and never what a fact names', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    await store.attachments.put(owner, PHOTO);
    await store.attachments.put(owner, SCAN);
    await store.attachments.describe(owner, PHOTO.attachmentId, { purpose: 'other', note: '补充' });
    await store.attachments.drop(owner, SCAN.attachmentId);
    await store.attachments.recordWaiting(entryId, 'receiver');
    await store.attachments.drop(owner, PHOTO.attachmentId);
    expect(await evidenceOf(store, entryId)).toMatchObject([{ purpose: 'other', note: '补充' }]);
    expect(await rowCounts(store)).toEqual([1, 1]);
  });

  it('[EVI-1] takes again what was struck through', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    const { attachmentId } = PHOTO;
    await store.attachments.put(owner, PHOTO);
    await store.attachments.recordWaiting(entryId, 'receiver');
    harness.clock.advance(60_000);
    await store.executeCommand(
      entryId,
      { type: 'withdraw-evidence', attachmentId, reason: '贴错' },
      'receiver',
    );
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 0,
      refusal: null,
    });
    harness.clock.advance(60_000);
    expect((await store.attachments.put(owner, PHOTO)).ok).toBe(true);
    expect(await store.attachments.recordWaiting(entryId, 'receiver')).toEqual({
      recorded: 1,
      refusal: null,
    });
    expect((await evidenceOf(store, entryId)).map(({ withdrawn }) => withdrawn === null)).toEqual([
      false,
      true,
    ]);
  });

  it('[K1] seals bytes and cards by the codec of every other row, each bound to its row', async () => {
    const sealedKeys: string[] = [];
    const codec: BodyCodec = {
      seal: async (key, body) => {
        sealedKeys.push(key);
        return { key, body };
      },
      open: async (key, sealed) => {
        const { key: sealedFor, body } = sealed as { key: string; body: unknown };
        if (sealedFor !== key) throw new Error(`A body of [${sealedFor}] in row [${key}]`);
        return body;
      },
    };
    const core = { ...store.core, codec };
    await putAttachment(core, DRAFT, PHOTO);
    expect(sealedKeys.toSorted()).toEqual([
      `attachmentCards/${DRAFT}/${PHOTO.attachmentId}`,
      `attachments/${DRAFT}/${PHOTO.attachmentId}`,
    ]);
    const { attachments } = core.db;
    const row = (await attachments.toArray())[0]!;
    expect(Object.keys(row).toSorted()).toEqual(['attachmentId', 'body', 'owner']);
  });
});

describe('sweepAttachments', () => {
  let harness: BranchHarness;
  let store: OpenedBranchStore;

  beforeEach(async () => {
    harness = createBranchHarness();
    store = await harness.open();
  });
  afterEach(() => harness.closeAll());

  it('[F47] takes away bytes that waited thirty days for a fact, and nothing that a fact names', async () => {
    const entryId = await record(store);
    await store.attachments.put(toEntryOwner(entryId), PHOTO);
    await store.attachments.recordWaiting(entryId, 'receiver');
    await store.attachments.put(toEntryOwner(entryId), SCAN);
    harness.clock.advance(WAITING_KEPT_MS);
    expect(await sweepAttachments(store.core)).toBe(0);
    harness.clock.advance(1);
    expect(await sweepAttachments(store.core)).toBe(1);
    expect(await store.attachments.list(toEntryOwner(entryId))).toMatchObject([{ name: PHOTO.name }]);
    expect(await rowCounts(store)).toEqual([1, 1]);
  });

  it('[EVI-1] keeps those of a form as long as its draft, and an hour without one', async () => {
    await store.attachments.put(DRAFT, PHOTO);
    await store.putDraft('new-entry', {});
    harness.clock.advance(10 * WAITING_KEPT_MS);
    expect(await sweepAttachments(store.core)).toBe(0);
    await store.deleteDraft('new-entry');
    expect(await sweepAttachments(store.core)).toBe(1);
    await store.attachments.put(DRAFT, PHOTO);
    harness.clock.advance(DRAFTLESS_KEPT_MS);
    expect(await sweepAttachments(store.core)).toBe(0);
    harness.clock.advance(1);
    expect(await sweepAttachments(store.core)).toBe(1);
  });

  it('[F14] keeps bytes of an entry that this store does not have', async () => {
    const owner = toEntryOwner('0199a000-0000-7000-8000-00000000f00d' as EntryId);
    await store.attachments.put(owner, PHOTO);
    harness.clock.advance(100 * WAITING_KEPT_MS);
    expect(await sweepAttachments(store.core)).toBe(0);
    expect(await rowCounts(store)).toEqual([1, 1]);
  });

  it('[K6] takes away the bytes of a purged entry', async () => {
    const entryId = await record(store);
    const owner = toEntryOwner(entryId);
    await store.attachments.put(owner, PHOTO);
    await store.attachments.recordWaiting(entryId, 'receiver');
    const { db, codec } = store.core;
    const row = (await db.entries.get(entryId))!;
    const entry = (await codec.open(`entries/${entryId}`, row.body)) as object;
    await db.entries.put({ ...row, body: { ...entry, purged: { reason: '到期' } } });
    expect(await sweepAttachments(store.core)).toBe(1);
    expect(await rowCounts(store)).toEqual([0, 0]);
  });
});
