/** Times of one operation, milliseconds. */
export type Timing = { readonly p50: number; readonly p95: number; readonly runs: number };

/** The value below which this share of the samples lies (nearest rank). */
export function selectPercentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('A percentile of nothing was asked for');
  return value;
}

export function toTiming(samples: readonly number[]): Timing {
  return {
    p50: selectPercentile(samples, 0.5),
    p95: selectPercentile(samples, 0.95),
    runs: samples.length,
  };
}

/** The median of several rounds: what one disturbed round cannot move. */
export function selectMedianTiming(rounds: readonly Timing[]): Timing {
  return {
    p50: selectPercentile(
      rounds.map(({ p50 }) => p50),
      0.5,
    ),
    p95: selectPercentile(
      rounds.map(({ p95 }) => p95),
      0.5,
    ),
    runs: rounds.reduce((sum, { runs }) => sum + runs, 0),
  };
}
