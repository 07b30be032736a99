import { toEntryId } from '../../shared/domain/ids.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import { deleteRows, findEntry, findNamed } from './attachment-box.ts';
import type { AttachmentKey } from './attachment-rows.ts';
import type { AttachmentOwner } from './attachment-store.ts';
import type { StoreCore } from './store-core.ts';

/**
 * How long bytes wait on an entry for their fact before nobody will come back for them: longer than a holiday week and an illness, since
 * what somebody scanned and did not record is work of theirs.
 */
export const WAITING_KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** How long bytes wait for the draft they belong to: the form writes it a moment after the first change. */
export const DRAFTLESS_KEPT_MS = 60 * 60 * 1000;

/**
 * Takes away what nobody will look for again: the bytes of a purged entry (K6), bytes that waited too long for a fact, and those of a form
 * that is no more. Bytes of an entry that this store does not have stay: it may be filled again from the journal or from head office.
 * Answers how many were taken away.
 */
export async function sweepAttachments(core: StoreCore): Promise<number> {
  let taken = 0;
  const owners = Map.groupBy(await listKeys(core), ([owner]) => owner);
  for (const [owner, keys] of owners) {
    const unwanted = await listUnwanted(core, owner, keys);
    await deleteRows(core, unwanted);
    taken += unwanted.length;
  }
  return taken;
}

/** Of both tables: either may have lost a row of the other. Keys alone, without what they lead to. */
async function listKeys({ db }: StoreCore): Promise<readonly AttachmentKey[]> {
  const [bytes, cards] = await Promise.all([
    db.attachments.toCollection().primaryKeys(),
    db.attachmentCards.toCollection().primaryKeys(),
  ]);
  const keys = new Map([...bytes, ...cards].map((key) => [key.join('/'), key]));
  return [...keys.values()];
}

/** The bytes of an entry that was purged just now (T20). */
export async function sweepPurged(core: StoreCore, entryId: EntryId): Promise<void> {
  const entry = await findEntry(core, entryId);
  if (entry === null || entry.purged === null) return;
  const owner: AttachmentOwner = `entry/${entryId}`;
  const keys = (await listKeys(core)).filter(([each]) => each === owner);
  await deleteRows(core, keys);
}

async function listUnwanted(
  core: StoreCore,
  owner: AttachmentOwner,
  keys: readonly AttachmentKey[],
): Promise<readonly AttachmentKey[]> {
  if (owner.startsWith('draft/')) {
    const draft = await core.db.drafts.get(owner.slice('draft/'.length));
    return draft === undefined ? await listOlder(core, keys, DRAFTLESS_KEPT_MS) : [];
  }
  const entry = await findEntry(core, toEntryId(owner.slice('entry/'.length)));
  if (entry === null) return [];
  if (entry.purged !== null) return keys;
  const unnamed = keys.filter(([, attachmentId]) => findNamed(entry, attachmentId) === null);
  return await listOlder(core, unnamed, WAITING_KEPT_MS);
}

async function listOlder(
  core: StoreCore,
  keys: readonly AttachmentKey[],
  keptMs: number,
): Promise<readonly AttachmentKey[]> {
  const rows = await core.db.attachmentCards.bulkGet([...keys]);
  const latest = core.clock.nowMs() - keptMs;
  return keys.filter((_, index) => {
    const row = rows[index];
    return row === undefined || toEpochMs(row.addedAt) < latest;
  });
}
