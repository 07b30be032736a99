import { useEffect, useState } from 'react';

import { useBranchStore } from '../../data/branch-store-provider.tsx';
import type { IsoInstant } from '../../../shared/lib/instant.ts';

/** Distances in words change by the minute; half of that keeps them right. */
const TICK_MS = 30_000;

/** The time as the store tells it, renewed often enough for distances in words. */
export function useNow(): IsoInstant {
  const store = useBranchStore();
  const [now, setNow] = useState(() => store.now());
  useEffect(() => {
    const id = setInterval(() => setNow(store.now()), TICK_MS);
    return () => clearInterval(id);
  }, [store]);
  return now;
}
