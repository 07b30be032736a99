import { useCallback, useState } from 'react';

import type { EntrySummary, RegisterFilter } from '../../../data/branch-store.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';

/** Rows are read in steps of this many, so that scrolling a little asks nothing anew. */
const STEP = 60;

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

/** The part of the register that is on the screen, read as it scrolls by; a list of 100,000 holds some hundred rows. */
export function useRegisterRows(filter: RegisterFilter): RegisterRows {
  const [range, setRange] = useState({ offset: 0, limit: 2 * STEP });
  const live = useLive(
    async (store) => ({ filter, offset: range.offset, page: await store.listEntries(filter, range) }),
    [filter, range],
  );
  const showRange = useCallback((first: number, last: number) => {
    const offset = Math.floor(Math.max(0, first - STEP / 2) / STEP) * STEP;
    const limit = Math.ceil((last + STEP / 2 - offset) / STEP) * STEP;
    setRange((old) => (old.offset === offset && old.limit === limit ? old : { offset, limit }));
  }, []);
  const found = live.value;
  const getRow = useCallback((index: number) => found?.page.rows[index - found.offset] ?? null, [found]);
  return { answered: found?.filter ?? null, total: found?.page.total ?? null, getRow, showRange };
}
