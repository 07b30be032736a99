import { createHash } from 'node:crypto';

import type { PreparedFile } from '../../renderer/data/attachment-store.ts';
import { toSha256Hex } from '../../shared/domain/ids.ts';

/** A file ready to be kept, of these bytes: a photograph unless said otherwise. */
export function buildPreparedFile(
  bytes: Uint8Array<ArrayBuffer> = Uint8Array.of(1, 2, 3),
  override: Partial<PreparedFile> = {},
): PreparedFile {
  return {
    attachmentId: toSha256Hex(createHash('sha256').update(bytes).digest('hex')),
    name: '柜台照片.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: bytes.length,
    purpose: 'photo',
    note: '',
    originalSha256: null,
    facts: { type: 'image/jpeg', width: 40, height: 30 },
    thumbnail: Uint8Array.of(9),
    bytes,
    ...override,
  };
}
