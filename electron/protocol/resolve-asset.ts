import { APP_HOST, APP_SCHEME, KIOSK_HOST } from './app-origin.ts';

/** One built file: what was built is what is served, byte for byte. */
export type Asset = { readonly sha256: string; readonly bytes: number; readonly contentType: string };
/** Every file of the built renderer by its path, as the build wrote them. */
export type AssetManifest = { readonly [path: string]: Asset };

/** The page of each of our origins. */
const PAGES: ReadonlyMap<string, string> = new Map([
  [APP_HOST, 'index.html'],
  [KIOSK_HOST, 'kiosk/index.html'],
]);

/**
 * The path in the manifest that an address asks for, or null.
 *
 * The address never becomes a file path: it is looked up in the list of files that the build made, so there is no
 * traversal to guard against. What is not spelled exactly as built (encoded, with a query, other case, other host)
 * is not there.
 */
export function resolveAsset(address: string, manifest: AssetManifest): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${APP_SCHEME}:`) return null;
  const page = PAGES.get(url.host);
  if (page === undefined) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '') return null;
  const path = url.pathname === '/' || url.pathname === '' ? page : url.pathname.slice(1);
  // Each origin has its one page; scripts, styles and fonts are the same for both.
  if (path.endsWith('.html') && path !== page) return null;
  // The spelling counts, not what a parser makes of it: `/x/../index.html` is not `/index.html`.
  const asked = address.split('#', 1)[0];
  if (asked !== `${APP_SCHEME}://${url.host}${url.pathname}`) return null;
  return Object.hasOwn(manifest, path) ? path : null;
}
