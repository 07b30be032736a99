import { z } from 'zod';

import { longText, requiredLongText, requiredShortText } from '../lib/bounded-text.ts';
import { isoInstantSchema } from '../lib/instant.ts';
import { packKey, uuid } from './payload-shapes.ts';

/** Facts that start, move, hold or explain a term. */
export const CLOCK_PAYLOADS = {
  /** A reply time was agreed with the customer (BANK-26, BANK-40, C-02, ROAD-25). */
  'reply-time-agreed': z.object({ dueAt: isoInstantSchema, note: longText }),
  /** A special extension was allowed; it counts once the customer was told too (DUE-4, LIQ-13, C-20). */
  'extension-approved': z.object({ extensionId: uuid, clock: packKey, reason: requiredLongText }),
  /** The customer was told of the extension (DUE-4). */
  'extension-told': z.object({ extensionId: uuid, means: requiredShortText }),
  /** A term rests, for an external appraisal for instance; the customer has notice (DUE-4). */
  'clock-paused': z.object({
    pauseId: uuid,
    clock: packKey,
    reason: requiredLongText,
    notice: requiredShortText,
  }),
  'clock-resumed': z.object({ pauseId: uuid }),
  /** New facts came up; clocks that the pack says so begin anew (DUE-4). */
  'facts-added': z.object({ text: requiredLongText }),
  /** C-17: a limit that holds in principle was overrun, and why. */
  'overrun-explained': z.object({ clock: packKey, reason: requiredLongText }),
  /** C-17: the head of the department confirms the reason. */
  'overrun-confirmed': z.object({ clock: packKey }),
} as const;
