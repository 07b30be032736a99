import { useMemo, useSyncExternalStore } from 'react';

import { parseRoute, toHash } from './routes.ts';
import type { Route } from './routes.ts';

function watchHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The page that is open, following the address. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Opens a page; the browser's history remembers the way back. */
export function navigate(route: Route): void {
  window.location.hash = toHash(route);
}
