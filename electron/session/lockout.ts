/** Wrong passwords in a row of one person, and since when the next try has to wait. */
export type Attempts = {
  readonly failures: number;
  /** Monotonic milliseconds of this run at which the last failure was counted; null when it was in an earlier run. */
  readonly failedAtMs: number | null;
};

/** Milliseconds to wait after the 1st, 2nd, 3rd... wrong password in a row (security L4). */
export const WAITS_MS: readonly number[] = [0, 0, 0, 30_000, 60_000, 300_000, 900_000, 3_600_000];
/** After this many wrong passwords in a row nobody gets in by waiting. */
export const FAILURE_LIMIT = 10;

/** Whether a password may be tried now. */
export type Admission =
  | { readonly kind: 'open' }
  | { readonly kind: 'waiting'; readonly waitMs: number }
  | { readonly kind: 'locked' };

/**
 * Decides on a try from what was counted.
 *
 * Waits run on the monotonic clock, so that setting the computer's clock does not shorten them; after a restart the wait begins
 * anew, because how long the computer was off is again only the clock's word.
 */
export function computeAdmission(
  attempts: Attempts,
  waitsSinceMs: number,
  nowMonotonicMs: number,
): Admission {
  if (attempts.failures >= FAILURE_LIMIT) return { kind: 'locked' };
  const waitMs =
    attempts.failures === 0 ? 0 : (WAITS_MS[Math.min(attempts.failures, WAITS_MS.length) - 1] ?? 0);
  const leftMs = waitMs - (nowMonotonicMs - (attempts.failedAtMs ?? waitsSinceMs));
  return leftMs > 0 ? { kind: 'waiting', waitMs: leftMs } : { kind: 'open' };
}
