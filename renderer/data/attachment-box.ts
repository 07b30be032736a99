import type { Outcome } from '../../shared/bridge/desktop-api.ts';
import type { Entry, Evidence } from '../../shared/domain/entry.ts';
import { refuseFull, sumEvidenceBytes } from '../../shared/domain/guard-evidence.ts';
import { toEntryId } from '../../shared/domain/ids.ts';
import type { EntryId, Sha256Hex } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { EVIDENCE_LIMITS } from '../../shared/evidence/evidence-limits.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { fromAttachmentRow, fromCardRow, toAttachmentRow, toCardRow } from './attachment-rows.ts';
import type { AttachmentCardRow, AttachmentRow } from './attachment-rows.ts';
import type { AttachmentCard, AttachmentContent, AttachmentOwner, PreparedFile } from './attachment-store.ts';
import { digestBytes } from './digest-bytes.ts';
import { isBlobLost, isQuotaExceeded } from './storage-errors.ts';
import type { StoreCore } from './store-core.ts';
import { fromEntryRow } from './to-rows.ts';

/**
 * Keeps bytes and card in one transaction, on the disk when this resolves.
 *
 * A disk that is full is said, and nothing is half kept. What the entry names already is refused, unless this device lost the bytes:
 * then they are put back, which needs no fact (reliability F16).
 */
export async function putAttachment(
  core: StoreCore,
  owner: AttachmentOwner,
  { bytes, ...file }: PreparedFile,
): Promise<Outcome<null>> {
  const refused = await checkRoom(core, owner, file);
  if (refused !== null) return fail(refused);
  const card: AttachmentCard = { ...file, addedAt: toIsoInstant(core.clock.nowMs()) };
  const [bytesRow, cardRow] = await Promise.all([
    toAttachmentRow(core.codec, owner, card.attachmentId, bytes),
    toCardRow(core.codec, owner, card),
  ]);
  return await writeRows(core, [bytesRow], [cardRow]);
}

/** Cards in the order of adding. A card that cannot be read any more is left out: what the entry names is listed all the same. */
export async function listAttachmentCards(
  core: StoreCore,
  owner: AttachmentOwner,
): Promise<readonly AttachmentCard[]> {
  const { attachmentCards } = core.db;
  const keys = await attachmentCards.where('owner').equals(owner).primaryKeys();
  const rows = await Promise.all(keys.map(async (key) => await unlessLost(attachmentCards.get(key))));
  const cards = await Promise.all(
    rows.flatMap((row) => (row === undefined ? [] : [fromCardRow(core.codec, row)])),
  );
  return cards.toSorted(
    (one, other) => compareText(one.addedAt, other.addedAt) || compareText(one.name, other.name),
  );
}

/** The bytes, whole and unchanged: they are what their name, the digest, says. Anything else is missing. */
export async function readAttachment(
  core: StoreCore,
  owner: AttachmentOwner,
  attachmentId: Sha256Hex,
): Promise<AttachmentContent> {
  const row = await unlessLost(core.db.attachments.get([owner, attachmentId]));
  if (row === undefined) return { kind: 'missing' };
  const bytes = await fromAttachmentRow(core.codec, row);
  return (await digestBytes(bytes)) === attachmentId ? { kind: 'found', bytes } : { kind: 'missing' };
}

/** Changes what the card of an attachment says; a recorded one has its fact, which says what it said. */
export async function describeAttachment(
  core: StoreCore,
  owner: AttachmentOwner,
  attachmentId: Sha256Hex,
  as: Pick<AttachmentCard, 'purpose' | 'note'>,
): Promise<void> {
  const row = await core.db.attachmentCards.get([owner, attachmentId]);
  if (row === undefined) return;
  const card = await fromCardRow(core.codec, row);
  await core.db.attachmentCards.put(await toCardRow(core.codec, owner, { ...card, ...as }));
}

/** Takes away what no fact names. */
export async function dropAttachment(
  core: StoreCore,
  owner: AttachmentOwner,
  attachmentId: Sha256Hex,
): Promise<void> {
  const entry = await findOwner(core, owner);
  if (entry === null || findNamed(entry, attachmentId) === null) {
    await deleteRows(core, [[owner, attachmentId]]);
    return;
  }
  // Chosen again after it was struck through: the bytes stay, and it no longer waits.
  const row = await core.db.attachmentCards.get([owner, attachmentId]);
  if (row === undefined) return;
  const card = await fromCardRow(core.codec, row);
  const { at } = findNamed(entry, attachmentId)!;
  await core.db.attachmentCards.put(await toCardRow(core.codec, owner, { ...card, addedAt: at }));
}

/** Sealed anew, because a body is bound to its row; both in one transaction, so that a crash leaves them with one owner. */
export async function moveAttachments(
  core: StoreCore,
  from: AttachmentOwner,
  to: AttachmentOwner,
): Promise<void> {
  for (const card of await listAttachmentCards(core, from)) {
    const { attachmentId } = card;
    const content = await readAttachment(core, from, attachmentId);
    if (content.kind === 'missing') continue;
    const bytesRow = await toAttachmentRow(core.codec, to, attachmentId, content.bytes);
    const cardRow = await toCardRow(core.codec, to, card);
    const { db } = core;
    await db.transaction('rw', [db.attachments, db.attachmentCards], async () => {
      await Promise.all([db.attachments.put(bytesRow), db.attachmentCards.put(cardRow)]);
      await Promise.all([
        db.attachments.delete([from, attachmentId]),
        db.attachmentCards.delete([from, attachmentId]),
      ]);
    });
  }
}

/** What is kept for an entry and named by no fact of it yet. */
export async function listWaiting(core: StoreCore, entry: Entry): Promise<readonly AttachmentCard[]> {
  const cards = await listAttachmentCards(core, `entry/${entry.id}`);
  return cards.filter((card) => isWaiting(entry, card));
}

/** No fact names it, or the last one was struck through before it was chosen again. */
export function isWaiting(entry: Entry, { attachmentId, addedAt }: AttachmentCard): boolean {
  const named = findNamed(entry, attachmentId);
  return named === null || (named.withdrawn !== null && named.withdrawn.at < addedAt);
}

/** The entry of an id, or null where this store has none. */
export async function findEntry(core: StoreCore, entryId: EntryId): Promise<Entry | null> {
  const row = await core.db.entries.get(entryId);
  return row === undefined ? null : await fromEntryRow(core.codec, row);
}

/** Takes rows out of both tables. */
export async function deleteRows(
  core: StoreCore,
  keys: readonly [AttachmentOwner, Sha256Hex][],
): Promise<void> {
  const { db } = core;
  await db.transaction('rw', [db.attachments, db.attachmentCards], async () => {
    await Promise.all([db.attachments.bulkDelete([...keys]), db.attachmentCards.bulkDelete([...keys])]);
  });
}

/** The fact that names these bytes: the one that stands, else one that was struck through. */
export function findNamed(entry: Entry, attachmentId: Sha256Hex): Evidence | null {
  const named = entry.evidence.filter((each) => each.attachmentId === attachmentId);
  return named.find(({ withdrawn }) => withdrawn === null) ?? named.at(-1) ?? null;
}

async function findOwner(core: StoreCore, owner: AttachmentOwner): Promise<Entry | null> {
  return owner.startsWith('entry/') ? await findEntry(core, toEntryId(owner.slice('entry/'.length))) : null;
}

/** I-6, before anything is kept: the same bounds as the rule's, with what still waits counted in. */
async function checkRoom(
  core: StoreCore,
  owner: AttachmentOwner,
  { attachmentId, name, sizeBytes }: Pick<PreparedFile, 'attachmentId' | 'name' | 'sizeBytes'>,
): Promise<Refusal | null> {
  const entry = await findOwner(core, owner);
  const cards = await listAttachmentCards(core, owner);
  const waiting = cards.filter((card) => entry === null || isWaiting(entry, card));
  if (waiting.some((card) => card.attachmentId === attachmentId)) return refusal('evidence-known', { name });
  if (entry !== null && findNamed(entry, attachmentId)?.withdrawn === null) {
    const content = await readAttachment(core, owner, attachmentId);
    return content.kind === 'found' ? refusal('evidence-known', { name }) : null;
  }
  const files = waiting.length + (entry?.evidence.length ?? 0);
  const bytes = waiting.reduce(
    (sum, card) => sum + card.sizeBytes,
    entry === null ? 0 : sumEvidenceBytes(entry),
  );
  const hasRoom = files < EVIDENCE_LIMITS.entryFiles && bytes + sizeBytes <= EVIDENCE_LIMITS.entryBytes;
  return hasRoom ? null : refuseFull();
}

async function writeRows(
  core: StoreCore,
  bytesRows: readonly AttachmentRow[],
  cardRows: readonly AttachmentCardRow[],
): Promise<Outcome<null>> {
  const { db } = core;
  try {
    await db.transaction('rw', [db.attachments, db.attachmentCards], async () => {
      await Promise.all([db.attachments.bulkPut([...bytesRows]), db.attachmentCards.bulkPut([...cardRows])]);
    });
    return ok(null);
  } catch (cause) {
    if (isQuotaExceeded(cause)) return fail(refusal('disk-full'));
    throw cause;
  }
}

/** Undefined where the file behind a value is gone; any other fault stays one. */
async function unlessLost<Row>(reading: PromiseLike<Row | undefined>): Promise<Row | undefined> {
  try {
    return await reading;
  } catch (cause) {
    if (isBlobLost(cause)) return undefined;
    throw cause;
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
