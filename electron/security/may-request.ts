import { APP_HOST, APP_SCHEME, KIOSK_HOST } from '../protocol/app-origin.ts';

/**
 * Whether a page may fetch this address at all, whatever its own policy says: our own files, pictures it made itself,
 * and the development server where one runs. The renderer has no network.
 */
export function mayRequest(address: string, devServer: string | null): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.protocol === `${APP_SCHEME}:`)
    return (url.host === APP_HOST || url.host === KIOSK_HOST) && url.username === '';
  if (url.protocol === 'data:' || url.protocol === 'blob:') return true;
  if (devServer === null) return false;
  if (url.protocol === 'devtools:') return true;
  return [devServer, devServer.replace(/^http/u, 'ws')].some(
    (allowed) => address === allowed || address.startsWith(`${allowed}/`),
  );
}
