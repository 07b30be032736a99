/** Time as the shell's modules see it: passed in, so that tests decide what time it is. */
export interface Clock {
  /** Wall clock, milliseconds since the Unix epoch. People can set it wrong. */
  nowMs(): number;
  /** Milliseconds since some start, never going back and not moved by setting the clock; for waits (security L4). */
  monotonicMs(): number;
}

/** The clock of this computer. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
