import type { HeadOfficeStatus, Outcome } from '../../shared/bridge/desktop-api.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import type { SyncPhase, SyncState } from './branch-store.ts';
import { pullFeed } from './pull-feed.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreLock } from './store-lock.ts';
import type { Timers } from './store-ports.ts';
import { AFTER_SAVE_DELAY_MS, computeDelayMs } from './sync-schedule.ts';

/** Batches in one pass; more than any outbox has, so that a shell that never empties it cannot hold the engine. */
const MAX_BATCHES = 10_000;

export type SyncEngineParts = {
  readonly core: StoreCore;
  readonly timers: Timers;
  /** One pass at a time over all windows. */
  readonly passLock: StoreLock;
  readonly initialStatus: HeadOfficeStatus | null;
};

/**
 * Moves facts between this device and head office.
 *
 * A pass pushes until the outbox is empty, then pulls until the feed is read. It runs on start, after saving, every
 * minute, when the system says the line is back, and on demand. It never throws: whatever happens ends in a
 * {@link SyncState} that a screen shows. A branch to try out never syncs.
 */
export class SyncEngine {
  readonly #parts: SyncEngineParts;
  readonly #listeners = new Set<(state: SyncState) => void>();
  #state: SyncState;
  #failures = 0;
  #isLeading = false;
  #isClosed = false;
  #callOff: () => void = () => {};
  #running: Promise<SyncState> | null = null;
  #isAskedAgain = false;

  constructor(parts: SyncEngineParts) {
    this.#parts = parts;
    this.#state = {
      phase: 'idle',
      status: parts.initialStatus,
      lastTriedAt: null,
      nextTryAt: null,
      fault: null,
    };
  }

  getState(): SyncState {
    return this.#state;
  }

  watch(listener: (state: SyncState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called in the one window that leads: from here on passes are scheduled. */
  start(): void {
    this.#isLeading = true;
    this.#schedule(0);
  }

  /** Something was saved: shows at once that it waits, and sends it shortly. */
  async noticeSaved(): Promise<void> {
    await this.#refreshStatus();
    if (this.#running !== null) this.#isAskedAgain = true;
    else this.#schedule(AFTER_SAVE_DELAY_MS);
  }

  /** The system says that there is a line again. */
  noticeOnline(): void {
    this.#failures = 0;
    this.#schedule(0);
  }

  async syncNow(): Promise<SyncState> {
    if (this.#parts.core.device.kind === 'sample' || this.#isClosed) {
      await this.#refreshStatus();
      return this.#state;
    }
    this.#running ??= this.#runPass().finally(() => {
      this.#running = null;
    });
    return await this.#running;
  }

  close(): void {
    this.#isClosed = true;
    this.#callOff();
    this.#listeners.clear();
  }

  async #runPass(): Promise<SyncState> {
    this.#callOff();
    const { core, passLock } = this.#parts;
    let fault: string | null = null;
    try {
      this.#isAskedAgain = false;
      const outcome = await passLock.hold(async () => await this.#pushThenPull());
      this.#failures = outcome.ok ? 0 : this.#failures + 1;
      if (outcome.ok) this.#show({ status: outcome.value });
      else await this.#refreshStatus();
    } catch (cause) {
      this.#failures += 1;
      fault = cause instanceof Error ? cause.name : 'unknown';
      await this.#refreshStatus();
    }
    this.#show({ phase: 'idle', lastTriedAt: toIsoInstant(core.clock.nowMs()), fault });
    this.#schedule(
      this.#isAskedAgain && this.#failures === 0
        ? AFTER_SAVE_DELAY_MS
        : computeDelayMs(this.#failures, this.#randomFraction()),
    );
    return this.#state;
  }

  async #pushThenPull(): Promise<Outcome<HeadOfficeStatus>> {
    const { core } = this.#parts;
    this.#show({ phase: 'pushing' });
    for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
      const pushed = await core.desktop.headOffice.push({});
      if (!pushed.ok) return pushed;
      this.#show({ status: pushed.value.status });
      if (pushed.value.remaining === 0 || pushed.value.sent === 0) break;
    }
    this.#show({ phase: 'pulling' });
    return await pullFeed(core);
  }

  async #refreshStatus(): Promise<void> {
    try {
      const status = await this.#parts.core.desktop.headOffice.getStatus({});
      if (status.ok) this.#show({ status: status.value });
    } catch {
      // Only the display of a status; the state keeps the last one, and the pass reports its own fault.
    }
  }

  #schedule(delayMs: number): void {
    this.#callOff();
    const { core, timers } = this.#parts;
    if (!this.#isLeading || this.#isClosed || core.device.kind === 'sample') return;
    this.#show({ nextTryAt: toIsoInstant(core.clock.nowMs() + delayMs) });
    this.#callOff = timers.after(delayMs, () => void this.syncNow());
  }

  #randomFraction(): number {
    return (this.#parts.core.random.bytes(1)[0] ?? 0) / 255;
  }

  #show(change: Partial<SyncState> & { readonly phase?: SyncPhase }): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
