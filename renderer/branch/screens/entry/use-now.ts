import { useEffect, useState } from 'react';

import type { IsoInstant } from '../../../../shared/lib/instant.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';

/** Distances are told in minutes: half of that keeps them true. */
const TICK_MS = 30_000;

/** The present moment, moving on while the page is open. */
export function useNow(): IsoInstant {
  const store = useBranchStore();
  const [now, setNow] = useState(() => store.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(store.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [store]);
  return now;
}
