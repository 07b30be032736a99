import { z } from 'zod';

import { MEDIA_TYPES } from '../evidence/media-type.ts';
import { longText, requiredLongText, requiredShortText } from '../lib/bounded-text.ts';
import { digest } from './payload-shapes.ts';
import { EVIDENCE_PURPOSES } from './vocabulary.ts';

/** Facts of what is attached to an entry. The bytes are in no journal: a fact names them by their digest. */
export const EVIDENCE_PAYLOADS = {
  /** EVI-1, CAP-2: something was attached. Pictures are drawn anew, so the digest of what was chosen stands beside it. */
  'evidence-added': z.object({
    /** SHA-256 of the bytes as they are kept. */
    attachmentId: digest,
    name: requiredShortText,
    mediaType: z.enum(MEDIA_TYPES),
    sizeBytes: z.int().min(1),
    purpose: z.enum(EVIDENCE_PURPOSES),
    note: longText,
    /** SHA-256 of the file as it was chosen, where that is not what is kept. */
    originalSha256: digest.nullable(),
  }),
  /** Struck through, with the reason; the bytes stay, as a line struck through in a paper book stays legible. */
  'evidence-withdrawn': z.object({ attachmentId: digest, reason: requiredLongText }),
} as const;
