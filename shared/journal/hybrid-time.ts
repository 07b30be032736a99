import type { HybridTime } from '../domain/events.ts';

/** The hybrid time before the first event. */
export const ZERO_HYBRID_TIME: HybridTime = { ms: 0, counter: 0 };

/**
 * How far ahead of this device's clock a peer's time may be and still be followed: 24 hours (reliability F09). A peer whose
 * clock stands in 2099 would otherwise drag every device that meets it along.
 */
export const MAX_PEER_LEAD_MS = 24 * 60 * 60 * 1000;

/**
 * The hybrid time of the next event: later than the last, and not behind the wall clock.
 *
 * A clock that was set back does not stop anybody from recording (F08): physical time stands still and the counter grows,
 * without a limit, until the clock has caught up. Keeps `result > last`, always.
 */
export function advanceHybridTime(last: HybridTime, nowMs: number): HybridTime {
  // A clock before 1970 is a broken clock, not a reason to refuse.
  const physicalMs = Math.max(0, Math.trunc(nowMs));
  return physicalMs > last.ms ? { ms: physicalMs, counter: 0 } : { ms: last.ms, counter: last.counter + 1 };
}

/**
 * The time to go on from after an event of somebody else was seen: the later of the two, so that what is recorded next sorts
 * after what was known. More than {@link MAX_PEER_LEAD_MS} ahead of `nowMs` is not adopted; such an event still
 * sorts where it claims to be.
 */
export function mergeHybridTime(last: HybridTime, seen: HybridTime, nowMs: number): HybridTime {
  if (seen.ms > nowMs + MAX_PEER_LEAD_MS) return last;
  return compareHybridTime(seen, last) > 0 ? seen : last;
}

/** Negative when `a` is earlier, positive when it is later, 0 when they are the same. */
export function compareHybridTime(a: HybridTime, b: HybridTime): number {
  return a.ms - b.ms || a.counter - b.counter;
}
