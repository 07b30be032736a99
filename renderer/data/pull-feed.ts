import type { HeadOfficeStatus, Outcome, PullOutcome } from '../../shared/bridge/desktop-api.ts';
import { isStandInFact } from '../../shared/domain/stand-ins.ts';
import { ok } from '../../shared/lib/result.ts';
import { commitEvents } from './commit-events.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';

/**
 * Reads head office's feed from the checkpoint to its end, page by page.
 *
 * Each page's facts, projections and the new checkpoint are one transaction: killed anywhere, it goes on from the last page
 * that is wholly in (reliability F11). Another epoch means head office was restored: the feed is read again from its start,
 * which stores nothing twice (F29). The next page is asked for while the last is stored (performance 1).
 */
export async function pullFeed(core: StoreCore): Promise<Outcome<HeadOfficeStatus>> {
  const state = (await core.db.meta.get('state')) ?? makeEmptyState(core.device.installationId);
  let { position, serverEpoch } = state.checkpoint;
  let next = pullAfter(core, position);
  let stored = false;
  for (;;) {
    const page = await next;
    if (!page.ok) return page;
    if (serverEpoch !== null && page.value.serverEpoch !== serverEpoch) {
      serverEpoch = page.value.serverEpoch;
      position = 0;
      await commitPage(core, { events: [], checkpoint: { position, serverEpoch } });
      next = pullAfter(core, position);
      continue;
    }
    serverEpoch = page.value.serverEpoch;
    position = page.value.position;
    const { hasMore, events, status } = page.value;
    if (hasMore) next = pullAfter(core, position);
    const isNews =
      events.length > 0 ||
      position !== state.checkpoint.position ||
      serverEpoch !== state.checkpoint.serverEpoch;
    try {
      if (isNews) await commitPage(core, { events, checkpoint: { position, serverEpoch } });
      if (events.some(({ event }) => isStandInFact(event))) await core.staff.refresh();
    } catch (cause) {
      // The page that was asked for ahead is of no use now, and its own failure not the one to report.
      await next.catch(() => null);
      throw cause;
    }
    stored ||= isNews;
    if (hasMore) continue;
    if (stored) await flush(core);
    return ok(status);
  }
}

function pullAfter(core: StoreCore, after: number): Promise<Outcome<PullOutcome>> {
  const page = core.desktop.headOffice.pull({ after, includeOwn: false });
  // Handled where it is awaited; without this a failure before that would count as nobody's.
  page.catch(() => null);
  return page;
}

type Page = Pick<Parameters<typeof commitEvents>[1], 'events' | 'checkpoint'>;

async function commitPage(core: StoreCore, page: Page): Promise<void> {
  await core.lock.hold(async () => await commitEvents(core, { ...page, durability: 'bulk', lock: 'held' }));
}

/** A strict write after relaxed ones brings all of them to the disk. */
async function flush({ db }: StoreCore): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const state = await db.meta.get('state');
    if (state !== undefined) await db.meta.put(state);
  });
}
