import { BrowserWindow } from 'electron';
import { APP_PAGE } from '../protocol/app-origin.ts';
import { composeWindowOptions } from './window-options.ts';

/** The one place that makes windows, and the one that knows which windows are ours. */
export type WindowFactory = {
  /** A window that is not shown yet, at `hash` of our page. */
  open(hash: string): BrowserWindow;
  isOwnWindow(webContentsId: number): boolean;
};

export function createWindowFactory(options: {
  readonly preload: string;
  readonly isDevelopment: boolean;
  /** Loading our own page can fail only when the installation is damaged. */
  readonly reportFault: (where: string, cause: unknown) => void;
}): WindowFactory {
  const own = new Set<number>();
  return {
    open(hash) {
      const window = new BrowserWindow(composeWindowOptions(options));
      const { id } = window.webContents;
      own.add(id);
      window.on('closed', () => own.delete(id));
      window.loadURL(hash === '' ? APP_PAGE : `${APP_PAGE}#${hash}`).catch((cause: unknown) => {
        if (!window.isDestroyed()) options.reportFault('window', cause);
      });
      return window;
    },
    isOwnWindow: (webContentsId) => own.has(webContentsId),
  };
}
