import type { DatabaseVersion } from './database-version.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';

/**
 * Blocks of search lines, so that a large register is searched seconds after opening, and an index by which the lists' rows that
 * changed since the blocks were written are found.
 *
 * Nothing could be lost: rows of version 2 stay as they are. They have no revision and so are not in the index, which is right:
 * blocks are written later than all of them.
 */
export const VERSION_3: DatabaseVersion = {
  version: 3,
  stores: {
    ...VERSION_2.stores,
    summaries: `${String(VERSION_1.stores['summaries'])}, revision`,
    searchBlocks: 'key',
  },
  upgrade: null,
};
