import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { BranchStore, StartReport, SyncState } from './branch-store.ts';

const BranchStoreContext = createContext<BranchStore | null>(null);

export type BranchStoreProviderProps = {
  readonly store: BranchStore;
  readonly children: ReactNode;
};

/** Hands the open working store to the screens below. */
export function BranchStoreProvider({ store, children }: BranchStoreProviderProps) {
  return <BranchStoreContext.Provider value={store}>{children}</BranchStoreContext.Provider>;
}

/** The open working store. Throws outside of {@link BranchStoreProvider}: a screen without a store is a programming error. */
export function useBranchStore(): BranchStore {
  const store = useContext(BranchStoreContext);
  if (store === null) throw new Error('useBranchStore is called outside of BranchStoreProvider');
  return store;
}

/** What a live query shows: not yet known is something else than known to be empty. */
export type Live<Value> =
  | { readonly isLoading: true; readonly value: null }
  | { readonly isLoading: false; readonly value: Value };

const LOADING = { isLoading: true, value: null } as const;

/** Runs `query` on the store now, and again whenever what it read has changed. */
export function useLive<Value>(
  query: (store: BranchStore) => Promise<Value>,
  dependencies: readonly unknown[],
): Live<Value> {
  const store = useBranchStore();
  const found = useLiveQuery(
    async () => ({ isLoading: false as const, value: await query(store) }),
    [store, ...dependencies],
  );
  return found ?? LOADING;
}

/** What start-up found and repaired, and what the check in the background found since. */
export function useStartReport(): StartReport {
  const store = useBranchStore();
  return useSyncExternalStore(store.watchStartReport, () => store.startReport);
}

/** How the exchange with head office stands, as it changes. */
export function useSyncState(): SyncState {
  const store = useBranchStore();
  return useSyncExternalStore(store.watchSyncState, store.getSyncState);
}
