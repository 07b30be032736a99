import type { App } from 'electron';
import { join } from 'node:path';

/** Where everything lies: what was shipped, and what this installation keeps. */
export type AppPaths = {
  readonly preload: string;
  readonly kioskPreload: string;
  readonly renderer: string;
  readonly locales: string;
  readonly trayIcon: string;
  /** Journal, device, settings: the shell's own. Chromium's profile lies beside it. */
  readonly data: string;
  readonly printed: string;
};

/**
 * A test or a trial run keeps its data in a folder of its own. Not when packaged: whoever can set a variable could
 * show people another register. Must come before the application is ready.
 */
export function applyUserDataFolder(app: Pick<App, 'isPackaged' | 'setPath'>, env: NodeJS.ProcessEnv): void {
  const folder = env['BRANCHBOOK_USER_DATA'];
  if (app.isPackaged || folder === undefined || folder === '') return;
  app.setPath('userData', folder);
  app.setPath('documents', join(folder, 'documents'));
}

export function computeAppPaths(app: Pick<App, 'getAppPath' | 'getPath'>): AppPaths {
  const shipped = app.getAppPath();
  return {
    preload: join(shipped, 'out', 'desktop', 'preload.cjs'),
    kioskPreload: join(shipped, 'out', 'desktop', 'kiosk-preload.cjs'),
    renderer: join(shipped, 'out', 'renderer'),
    locales: join(shipped, 'assets', 'locales'),
    trayIcon: join(shipped, 'assets', 'icons', 'tray.png'),
    data: join(app.getPath('userData'), 'data'),
    printed: join(app.getPath('documents'), 'Branchbook'),
  };
}
