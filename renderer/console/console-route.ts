import { useSyncExternalStore } from 'react';

/** Where the officer is; held in the address so that a reload and the back button work. */
export type ConsoleRoute =
  | { readonly page: 'escalations'; readonly unitId: string | null; readonly entryId: string | null }
  | { readonly page: 'branches' };

/** Reads `#/escalations/<unit>/<entry>` and `#/branches`; anything else is the work list. */
export function parseConsoleRoute(hash: string): ConsoleRoute {
  const [page, unitId, entryId] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  if (page === 'branches') return { page: 'branches' };
  return unitId !== undefined && entryId !== undefined
    ? { page: 'escalations', unitId, entryId }
    : { page: 'escalations', unitId: null, entryId: null };
}

/** The address of an entry in the console. */
export function toEntryHref(unitId: string, entryId: string): string {
  return `#/escalations/${encodeURIComponent(unitId)}/${encodeURIComponent(entryId)}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The current route; follows the address. */
export function useConsoleRoute(): ConsoleRoute {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseConsoleRoute(hash);
}
