import { useEffect } from 'react';

import { useLive } from '../../data/branch-store-provider.tsx';
import { toEpochMs } from '../../../shared/lib/instant.ts';
import { getDesktop } from './desktop.ts';
import { computeWaitingCount } from './my-work.ts';
import { useSession } from './session.tsx';
import { useNow } from './use-now.ts';

/** More overdue entries than this are simply "many" on a badge. */
const OVERDUE_LIMIT = 99;

/** Keeps tray and badge at what waits for the person and what is overdue. */
export function useTrayCounts(): void {
  const { roles } = useSession();
  const now = useNow();
  const waiting = useLive(
    async (book) => computeWaitingCount(await book.getCounters(), roles),
    [roles],
  ).value;
  const dueTimes = useLive(
    async (book) => (await book.listDue(OVERDUE_LIMIT)).map(({ dueAt }) => dueAt),
    [],
  ).value;
  const overdue =
    dueTimes?.filter((dueAt) => dueAt !== null && toEpochMs(dueAt) < toEpochMs(now)).length ?? null;
  useEffect(() => {
    if (waiting === null || overdue === null) return;
    getDesktop().app.showWaiting({ waiting, overdue }).catch(reportError);
  }, [waiting, overdue]);
}
