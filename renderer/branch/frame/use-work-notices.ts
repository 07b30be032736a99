import { useEffect, useRef } from 'react';

import { listStandingNotices } from '../../../shared/domain/work-notice.ts';
import { useBranchStore, useLive } from '../../data/branch-store-provider.tsx';
import { tellNotices } from '../../data/told-notices.ts';
import { isDutyOf } from '../screens/duties/order-duties.ts';
import { getDesktop } from './desktop.ts';
import { deriveMyWork } from './my-work.ts';
import { useSession } from './session.tsx';
import { useNow } from './use-now.ts';

/** Of a person's work so many are looked at, those due first in front: more are not counted one by one anyway. */
const WORK_LIMIT = 200;

/** A store that catches up, and a page that is pulled, change the lists many times: told is what stands when they have come to rest. */
const SETTLE_MS = 3_000;

/** Has the desktop told of the person's work that falls due, is late, or was missed, while the application is not before them (DUE-5). */
export function useWorkNotices(): void {
  const store = useBranchStore();
  const { personId, roles } = useSession();
  const now = useNow();
  const entries = useLive(
    async (book) => await book.listWaitingFor(deriveMyWork(roles), WORK_LIMIT),
    [roles],
  ).value;
  const duties = useLive(async (book) => await book.getDutyBook(), [now.slice(0, 16)]).value;
  // One after another: two at once would both find the same thing untold.
  const turn = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (entries === null || duties === null) return undefined;
    const missed = duties.missed.filter((duty) => isDutyOf(duty, roles));
    const standing = listStandingNotices({ entries, missed, now });
    const tell = async () =>
      await tellNotices(store, personId, standing, (counts) => getDesktop().app.showNotice(counts));
    const timer = setTimeout(() => {
      turn.current = turn.current.then(tell).catch(reportError);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [store, personId, roles, entries, duties, now]);
}
