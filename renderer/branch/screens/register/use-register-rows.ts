import { useCallback, useRef, useState } from 'react';

import type { EntrySummary, RegisterFilter } from '../../../data/branch-store.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { keepSameRows } from './keep-same-rows.ts';
import { computeReadRange, FIRST_RANGE } from './read-range.ts';

export type RegisterRows = {
  /** The filter that the rows are of: the last one answered, while a new one is being read. Null until the first answer. */
  readonly answered: RegisterFilter | null;
  /** Null until the first answer. */
  readonly total: number | null;
  /** The row at a place of the whole list; null while it is being read. */
  readonly getRow: (index: number) => EntrySummary | null;
  /** Says which rows are on the screen. */
  readonly showRange: (first: number, last: number) => void;
};

/**
 * The part of the register that is on the screen, read as it scrolls by; a list of 100,000 holds some hundred rows.
 *
 * One read at a time: whoever drags over the whole list asks for a hundred places, and only the last of them is looked at. While one is
 * being read, the newest wish alone waits.
 */
export function useRegisterRows(filter: RegisterFilter): RegisterRows {
  const [wanted, setWanted] = useState(FIRST_RANGE);
  const [range, setRange] = useState(FIRST_RANGE);
  const known = useRef<readonly EntrySummary[]>([]);
  const live = useLive(
    async (store) => {
      const { rows, total } = await store.listEntries(filter, range);
      known.current = keepSameRows(known.current, rows);
      return { filter, range, rows: known.current, total };
    },
    [filter, range],
  );
  const found = live.value;
  if (wanted !== range && found?.range === range) setRange(wanted);
  const showRange = useCallback((first: number, last: number) => {
    setWanted((old) => computeReadRange(first, last, old));
  }, []);
  const getRow = useCallback((index: number) => found?.rows[index - found.range.offset] ?? null, [found]);
  return { answered: found?.filter ?? null, total: found?.total ?? null, getRow, showRange };
}
