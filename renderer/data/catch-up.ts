import { requireValue } from './require-value.ts';
import { commitEvents } from './commit-events.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';

/** Facts per page and transaction (performance 1: 250 to 1,000 is best). */
export const BULK_PAGE = 500;

/**
 * Brings in what the journal holds beyond the store: after another window recorded, after a failed commit, at start.
 * Returns how many facts came in. Call it holding the store's lock.
 */
export async function catchUpWithJournal(core: StoreCore): Promise<number> {
  const state = (await core.db.meta.get('state')) ?? makeEmptyState(core.device.installationId);
  let afterSeq = state.journal.seq;
  let restored = 0;
  for (;;) {
    const page = requireValue(
      'journal.read',
      await core.desktop.journal.read({ afterSeq, limit: BULK_PAGE }),
    );
    const last = page.at(-1);
    if (last === undefined) return restored;
    const events = page.map((event) => ({ event, position: null }));
    restored += (await commitEvents(core, { events, durability: 'strict', lock: 'held' })).added;
    afterSeq = last.seq;
  }
}
