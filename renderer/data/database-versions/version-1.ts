import type { DatabaseVersion } from './database-version.ts';

/**
 * The first layout.
 *
 * Few indexes (each costs about 12 microseconds and 40 bytes per row, performance 1): one per list that a screen shows.
 * Nothing could be lost: there was no version before.
 */
export const VERSION_1: DatabaseVersion = {
  version: 1,
  stores: {
    events: 'id, entryId, [installationId+seq]',
    entries: 'entryId',
    summaries:
      'id, numberKey, [status+numberKey], [channel+numberKey], [isOpen+numberKey], [isOpen+dueAt], [waitingFor+dueAt], [isEscalated+updatedAt]',
    counters: 'key',
    serials: 'key',
    meta: 'key',
    drafts: 'key',
    people: 'id',
    packs: '[id+version]',
  },
  upgrade: null,
};
