/**
 * The module `electron` of the Chromium host: what `electron/main.ts` and the libraries bundled with it import.
 * A name that is not exported here fails when main is linked; a member that is not provided fails when it is used.
 */
import { app as hostApp } from './app.ts';
import { HostBrowserWindow } from './browser-window.ts';
import { ipcMain as hostIpcMain } from './ipc-main.ts';
import { HostMenu, HostTray, nativeImage as hostNativeImage } from './menu-and-tray.ts';
import { HostNotification } from './notification.ts';
import { protocol as hostProtocol } from './protocol.ts';
import { provideOnly } from './provide-only.ts';
import { createSafeStorage } from './safe-storage.ts';
import { session as hostSession } from './session.ts';

export const app = hostApp;
export const ipcMain = provideOnly('ipcMain', hostIpcMain);
export const protocol = provideOnly('protocol', hostProtocol);
export const session = { defaultSession: provideOnly('session.defaultSession', hostSession.defaultSession) };
export const safeStorage = provideOnly(
  'safeStorage',
  createSafeStorage(() => hostApp.getPath('userData')),
);
export const nativeImage = provideOnly('nativeImage', hostNativeImage);
/** Taken by libraries by name; every use of a member fails loudly. */
export const shell = provideOnly('shell', {});
export const dialog = provideOnly('dialog', {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
});
export {
  HostBrowserWindow as BrowserWindow,
  HostMenu as Menu,
  HostNotification as Notification,
  HostTray as Tray,
};

export default provideOnly('electron', {
  app,
  ipcMain,
  protocol,
  session,
  safeStorage,
  nativeImage,
  shell,
  dialog,
  BrowserWindow: HostBrowserWindow,
  Menu: HostMenu,
  Notification: HostNotification,
  Tray: HostTray,
});
