import type { SyncStateStore } from './sync-state.ts';

/** Counters reserved with one write to disk. A kill wastes at most so many numbers, of which there are 2^53. */
const RESERVED_AT_ONCE = 100;

/**
 * The device's request counter: each value is used once, ever, because head office takes a repeated one for a replay.
 *
 * A block is reserved on disk before its first value is used; after a crash the rest of the block is left out. Starts
 * from the wall clock when nothing was ever reserved, so that a device whose state was lost does not begin below what head office saw.
 */
export class RequestCounter {
  readonly #store: SyncStateStore;
  readonly #nowMs: () => number;
  #next = 0;
  #end = 0;

  constructor(store: SyncStateStore, nowMs: () => number) {
    this.#store = store;
    this.#nowMs = nowMs;
  }

  async take(): Promise<number> {
    if (this.#next === this.#end) {
      const { countersReservedTo } = this.#store.state;
      const start = countersReservedTo === 0 ? this.#nowMs() : countersReservedTo;
      await this.#store.update((state) => ({ ...state, countersReservedTo: start + RESERVED_AT_ONCE }));
      this.#next = start;
      this.#end = start + RESERVED_AT_ONCE;
    }
    this.#next += 1;
    return this.#next;
  }
}
