import type { KioskApi } from '../../shared/bridge/kiosk-api.ts';

declare global {
  interface Window {
    readonly kiosk?: KioskApi;
  }
}

/** The four calls that the shell gives this page. */
export function getKiosk(): KioskApi {
  const { kiosk } = window;
  if (kiosk === undefined) throw new Error('The page runs outside of the kiosk [window.kiosk]');
  return kiosk;
}
