import type { Sha256Hex } from '../../shared/domain/ids.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { AttachmentCard, AttachmentOwner } from './attachment-store.ts';
import type { BodyCodec, SealedBody } from './body-codec.ts';

/** Bytes of an attachment, sealed. Named by their digest, never by what somebody typed (reliability I-7). */
export type AttachmentRow = {
  readonly owner: AttachmentOwner;
  readonly attachmentId: Sha256Hex;
  readonly body: SealedBody;
};

/** What a list shows, sealed; the time in clear, by which the sweep judges. */
export type AttachmentCardRow = AttachmentRow & { readonly addedAt: IsoInstant };

/** The key of a row in both tables. */
export type AttachmentKey = [AttachmentOwner, Sha256Hex];

/** Where the bytes of an attachment are sealed to. */
const toBytesKey = (owner: AttachmentOwner, id: Sha256Hex) => `attachments/${owner}/${id}`;
const toCardKey = (owner: AttachmentOwner, id: Sha256Hex) => `attachmentCards/${owner}/${id}`;

export async function toAttachmentRow(
  codec: BodyCodec,
  owner: AttachmentOwner,
  attachmentId: Sha256Hex,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<AttachmentRow> {
  return { owner, attachmentId, body: await codec.seal(toBytesKey(owner, attachmentId), bytes) };
}

export async function fromAttachmentRow(
  codec: BodyCodec,
  row: AttachmentRow,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await codec.open(toBytesKey(row.owner, row.attachmentId), row.body)) as Uint8Array<ArrayBuffer>;
}

export async function toCardRow(
  codec: BodyCodec,
  owner: AttachmentOwner,
  card: AttachmentCard,
): Promise<AttachmentCardRow> {
  const { attachmentId, addedAt } = card;
  return { owner, attachmentId, addedAt, body: await codec.seal(toCardKey(owner, attachmentId), card) };
}

export async function fromCardRow(codec: BodyCodec, row: AttachmentCardRow): Promise<AttachmentCard> {
  return (await codec.open(toCardKey(row.owner, row.attachmentId), row.body)) as AttachmentCard;
}
