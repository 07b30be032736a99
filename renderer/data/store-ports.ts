/** The wall clock. Tests pass a fixed one. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
}

/** Where random bytes come from. */
export interface RandomSource {
  bytes(length: number): Uint8Array;
}

/** Starts something later. Tests pass one that they advance by hand. */
export interface Timers {
  /** Runs `task` once after `delayMs`; the returned function calls it off. */
  after(delayMs: number, task: () => void): () => void;
}

export const SYSTEM_CLOCK: Clock = { nowMs: () => Date.now() };

export const SYSTEM_RANDOM: RandomSource = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

export const SYSTEM_TIMERS: Timers = {
  after(delayMs, task) {
    const id = setTimeout(task, delayMs);
    return () => clearTimeout(id);
  },
};
