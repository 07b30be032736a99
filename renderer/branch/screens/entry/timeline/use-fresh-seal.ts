import { useState } from 'react';

import { toEpochMs } from '../../../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';

/** A seal pressed within this time is shown with its motion; one that was there before lies still. */
const FRESH_MS = 4_000;

/** Whether a seal appeared just now, judged once when it is first drawn. */
export function useFreshSeal(at: IsoInstant, isSeal: boolean): boolean {
  const store = useBranchStore();
  const [isFresh] = useState(() => isSeal && toEpochMs(store.now()) - toEpochMs(at) < FRESH_MS);
  return isFresh;
}
