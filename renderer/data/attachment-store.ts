import type { Outcome } from '../../shared/bridge/desktop-api.ts';
import type { EventPayload } from '../../shared/domain/event-payloads.ts';
import type { EntryId, Sha256Hex } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { EvidencePurpose, Role } from '../../shared/domain/vocabulary.ts';
import type { FileFacts } from '../../shared/evidence/file-facts.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';

/** Whose attachments: an entry's, or those of a form that is being filled in, by the key of its draft. */
export type AttachmentOwner = `entry/${string}` | `draft/${string}`;

/** The attachments of an entry. */
export function toEntryOwner(entryId: EntryId): AttachmentOwner {
  return `entry/${entryId}`;
}

/** The attachments of a form in work. */
export function toDraftOwner(draftKey: string): AttachmentOwner {
  return `draft/${draftKey}`;
}

/** What a list shows of an attachment, and all that its fact will say. */
export type AttachmentCard = Omit<EventPayload<'evidence-added'>, 'attachmentId'> & {
  readonly attachmentId: Sha256Hex;
  readonly facts: FileFacts;
  /** A small JPEG; null for what is no picture. */
  readonly thumbnail: Uint8Array<ArrayBuffer> | null;
  readonly addedAt: IsoInstant;
};

/** A file that was checked and, where it is a picture, drawn anew: ready to be kept. */
export type PreparedFile = Omit<AttachmentCard, 'addedAt'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** The bytes of an attachment: `missing` where they are not, or not all, on this device (reliability F16). */
export type AttachmentContent =
  | { readonly kind: 'found'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'missing' };

/** What recording the waiting attachments of an entry came to. */
export type RecordedEvidence = { readonly recorded: number; readonly refusal: Refusal | null };

/**
 * Attachments on this device. Bytes come first and their fact afterwards, so that no fact names bytes that were never there; what
 * waits for its fact is kept until then, through a crash too.
 */
export interface AttachmentStore {
  /** Keeps bytes and card together, or nothing. Bytes that an entry names and this device lost are put back. */
  put(owner: AttachmentOwner, file: PreparedFile): Promise<Outcome<null>>;
  /** In the order of adding, also where bytes are missing. */
  list(owner: AttachmentOwner): Promise<readonly AttachmentCard[]>;
  read(owner: AttachmentOwner, attachmentId: Sha256Hex): Promise<AttachmentContent>;
  /** Changes what a waiting attachment is for. */
  describe(
    owner: AttachmentOwner,
    attachmentId: Sha256Hex,
    as: { readonly purpose: EvidencePurpose; readonly note: string },
  ): Promise<void>;
  /** Takes a waiting attachment away; one that a fact names stays. */
  drop(owner: AttachmentOwner, attachmentId: Sha256Hex): Promise<void>;
  /** The number of an entry that is on this device; null for every other. */
  findNumber(entryId: EntryId): Promise<string | null>;
  /** What was attached to a form becomes its entry's. */
  move(from: AttachmentOwner, to: AttachmentOwner): Promise<void>;
  /** Records what waits on an entry, or `only` one of it, one fact each; stops at the first refusal and leaves the rest waiting. */
  recordWaiting(entryId: EntryId, role: Role, only?: Sha256Hex): Promise<RecordedEvidence>;
}
