import { useEffect, useState } from 'react';

import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import { FEWEST_COMPARED } from '../../../../shared/domain/similar-matter.ts';
import type { SimilarEntry } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';

/** A sentence is compared once its typing pauses: longer than between two characters of an input method. */
const PAUSE_MS = 350;
/** How far back is looked at first: a matter of last year is rarely the same one. */
export const SIMILAR_DAYS = 180;

/** Earlier entries like the one being written; null below the characters it takes. The last answer stays until the next is there. */
export function useSimilarEntries(
  { content, place, against, demand, customer, receivedAt }: RecordEntryCommand,
  isAllTime: boolean,
): readonly SimilarEntry[] | null {
  const store = useBranchStore();
  const [found, setFound] = useState<readonly SimilarEntry[]>([]);
  const isEnough = content.trim().length >= FEWEST_COMPARED;
  const asked = JSON.stringify({ content, place, against, demand, customer, receivedAt });
  useEffect(() => {
    if (!isEnough) return;
    let isOver = false;
    const timer = setTimeout(() => {
      const matter = JSON.parse(asked) as RecordEntryCommand;
      store
        .findSimilar(matter, isAllTime ? null : SIMILAR_DAYS)
        .then((similar) => {
          if (!isOver && similar !== null) setFound(similar);
        })
        .catch(reportError);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [store, asked, isEnough, isAllTime]);
  return isEnough ? found : null;
}
