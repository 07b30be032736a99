/** The scheme of our own pages. A standard, secure one, so that IndexedDB has a stable origin to stand on. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'branchbook';
/** The one origin whose pages may use the bridge. */
export const APP_ORIGIN = 'app://branchbook';
/** The one page; everything else is a hash of it. */
export const APP_PAGE = 'app://branchbook/index.html';
/** The opinion book's own origin: its page shares no storage with ours, whatever script it ran. */
export const KIOSK_HOST = 'kiosk';
export const KIOSK_ORIGIN = 'app://kiosk';
export const KIOSK_PAGE = 'app://kiosk/kiosk/index.html';
