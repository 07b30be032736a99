import type { Transaction } from 'dexie';

/**
 * One layout of the working store. A version that shipped is never edited; the next one gets its own file.
 *
 * A table that a version does not name is dropped by Dexie without a word (reliability 0.6): the test of the versions
 * compares each with its predecessor.
 */
export type DatabaseVersion = {
  readonly version: number;
  /** All tables with their indexes, not only the changed ones. */
  readonly stores: Readonly<Record<string, string>>;
  /** Brings rows of the version before to this one, within the transaction it is given; null when rows stay as they are. */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
};
