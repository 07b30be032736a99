import type { EntryCommand } from '../../shared/domain/commands.ts';
import type { EntryId, Sha256Hex } from '../../shared/domain/ids.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Role } from '../../shared/domain/vocabulary.ts';
import {
  describeAttachment,
  dropAttachment,
  findEntry,
  listAttachmentCards,
  listWaiting,
  moveAttachments,
  putAttachment,
  readAttachment,
} from './attachment-box.ts';
import { toEntryOwner } from './attachment-store.ts';
import type { AttachmentCard, AttachmentStore, RecordedEvidence } from './attachment-store.ts';
import type { BranchStore } from './branch-store.ts';
import type { StoreCore } from './store-core.ts';

/** The attachments of an opened store; facts go the way of every other fact. */
export function openAttachmentStore(
  core: StoreCore,
  executeCommand: BranchStore['executeCommand'],
): AttachmentStore {
  return {
    put: async (owner, file) => await putAttachment(core, owner, file),
    list: async (owner) => await listAttachmentCards(core, owner),
    read: async (owner, attachmentId) => await readAttachment(core, owner, attachmentId),
    describe: async (owner, attachmentId, as) => await describeAttachment(core, owner, attachmentId, as),
    drop: async (owner, attachmentId) => await dropAttachment(core, owner, attachmentId),
    findNumber: async (entryId) => (await findEntry(core, entryId))?.number ?? null,
    move: async (from, to) => await moveAttachments(core, from, to),
    recordWaiting: async (entryId, role, only) =>
      await recordWaiting(core, executeCommand, { entryId, role, only }),
  };
}

async function recordWaiting(
  core: StoreCore,
  executeCommand: BranchStore['executeCommand'],
  {
    entryId,
    role,
    only,
  }: { readonly entryId: EntryId; readonly role: Role; readonly only: Sha256Hex | undefined },
): Promise<RecordedEvidence> {
  const entry = await findEntry(core, entryId);
  if (entry === null) return { recorded: 0, refusal: refusal('entry-unknown') };
  let recorded = 0;
  for (const card of await listWaiting(core, entry)) {
    if (only !== undefined && card.attachmentId !== only) continue;
    const content = await readAttachment(core, toEntryOwner(entryId), card.attachmentId);
    if (content.kind === 'missing') {
      return { recorded, refusal: refusal('evidence-bytes-missing', { name: card.name }) };
    }
    const saved = await executeCommand(entryId, toCommand(card), role);
    if (!saved.ok) return { recorded, refusal: saved.error };
    recorded += 1;
  }
  return { recorded, refusal: null };
}

function toCommand(card: AttachmentCard): EntryCommand {
  const { attachmentId, name, mediaType, sizeBytes, purpose, note, originalSha256 } = card;
  return { type: 'add-evidence', attachmentId, name, mediaType, sizeBytes, purpose, note, originalSha256 };
}
