import type { CounterRow, SerialRow, StateRow } from './branch-rows.ts';

/** What a decision and a commit need of the store besides the entry itself, as one transaction saw it. */
export type StoreSnapshot = {
  readonly state: StateRow;
  readonly counters: CounterRow;
  readonly serials: readonly SerialRow[];
};

/**
 * The snapshot that the last save left, kept between saves so that none is read twice.
 *
 * Never trusted: the journal refuses what was decided on an older head, and a commit compares the revision inside its
 * transaction. An outdated memory costs one more try, nothing else.
 */
export class StoreMemory {
  #snapshot: StoreSnapshot | null = null;

  recall(): StoreSnapshot | null {
    return this.#snapshot;
  }

  remember(snapshot: StoreSnapshot): void {
    this.#snapshot = snapshot;
  }

  forget(): void {
    this.#snapshot = null;
  }
}
