/** How long to wait between two contacts when all is well. */
export const SYNC_INTERVAL_MS = 60_000;
/** After a save: long enough that the facts of one action leave together. */
export const AFTER_SAVE_DELAY_MS = 500;
/** First wait after a failure; doubles with each further one. */
export const BACKOFF_START_MS = 2_000;
/** Longest wait: a line that comes back in the morning is used within five minutes even without an event from the system. */
export const BACKOFF_CAP_MS = 300_000;

/**
 * How long to wait before the next try.
 *
 * @param failures failures in a row; 0 after a success.
 * @param fraction random number from 0 to 1: spreads the branches of a bank whose head office comes back, from half to the
 * whole of the wait.
 */
export function computeDelayMs(failures: number, fraction: number): number {
  if (failures === 0) return SYNC_INTERVAL_MS;
  const ceiling = Math.min(BACKOFF_CAP_MS, BACKOFF_START_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(ceiling * (0.5 + fraction / 2));
}
