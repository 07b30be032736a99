import type { DesktopApi } from '../../../shared/bridge/desktop-api.ts';

/** The shell's door, as the preload put it there. */
export function getDesktop(): DesktopApi {
  const { desktop } = window as unknown as { readonly desktop?: DesktopApi };
  if (desktop === undefined) throw new Error('The preload did not provide [window.desktop]');
  return desktop;
}
