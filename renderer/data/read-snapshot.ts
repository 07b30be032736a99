import { EMPTY_COUNTERS } from './entry-counters.ts';
import { makeEmptyState } from './store-core.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreSnapshot } from './store-memory.ts';

/** State, counters and serials as they are. Call it inside a transaction where other rows must be of the same moment. */
export async function readSnapshot({ db, device }: StoreCore): Promise<StoreSnapshot> {
  const [state, counters, serials] = await Promise.all([
    db.meta.get('state'),
    db.counters.get('entries'),
    db.serials.toArray(),
  ]);
  return {
    state: state ?? makeEmptyState(device.installationId),
    counters: counters ?? EMPTY_COUNTERS,
    serials,
  };
}
