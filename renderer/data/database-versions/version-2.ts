import type { DatabaseVersion } from './database-version.ts';
import { VERSION_1 } from './version-1.ts';

/**
 * Attachments (EVI-1): their bytes, and what a list shows of them, apart from the bytes so that a list never reads ten megabytes.
 *
 * Nothing could be lost: rows of version 1 stay as they are, both tables begin empty.
 */
export const VERSION_2: DatabaseVersion = {
  version: 2,
  stores: {
    ...VERSION_1.stores,
    attachments: '[owner+attachmentId]',
    attachmentCards: '[owner+attachmentId], owner',
  },
  upgrade: null,
};
