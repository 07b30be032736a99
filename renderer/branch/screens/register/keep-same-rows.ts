import type { EntrySummary } from '../../../data/branch-store.ts';

/**
 * The rows that were read, each as the very object it was before wherever it says the same: a row that is known is not drawn anew only
 * because its neighbours were read.
 */
export function keepSameRows(
  known: readonly EntrySummary[],
  read: readonly EntrySummary[],
): readonly EntrySummary[] {
  const byId = new Map(known.map((row) => [row.id, row]));
  return read.map((row) => {
    const before = byId.get(row.id);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(row) ? before : row;
  });
}
