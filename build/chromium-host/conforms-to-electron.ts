/**
 * Holds the host to electron.d.ts: what it provides can stand where main expects Electron's. Compiled, never run.
 * Only what main uses is compared; constructors and event overloads are left to the tests that run main.
 */
import type * as Electron from 'electron';
import type { app } from './app.ts';
import type { HostBrowserWindow } from './browser-window.ts';
import type { ipcMain } from './ipc-main.ts';
import type { HostTray } from './menu-and-tray.ts';
import type { HostNotification } from './notification.ts';
import type { protocol } from './protocol.ts';
import type { createSafeStorage } from './safe-storage.ts';
import type { session } from './session.ts';
import type { HostWebContents } from './web-contents.ts';

type Provides<Expected, _Provided extends Expected> = true;

export type Conformance = readonly [
  Provides<
    Pick<
      Electron.App,
      | 'isPackaged'
      | 'whenReady'
      | 'getPath'
      | 'setPath'
      | 'getAppPath'
      | 'getVersion'
      | 'getLocale'
      | 'enableSandbox'
      | 'setBadgeCount'
      | 'requestSingleInstanceLock'
      | 'quit'
      | 'exit'
    >,
    typeof app
  >,
  Provides<Pick<Electron.IpcMain, 'handle' | 'removeHandler'>, typeof ipcMain>,
  Provides<Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>, typeof protocol>,
  Provides<
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
    >,
    typeof session.defaultSession
  >,
  Provides<
    Pick<
      Electron.SafeStorage,
      'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
    >,
    ReturnType<typeof createSafeStorage>
  >,
  Provides<
    Pick<
      Electron.BrowserWindow,
      | 'loadURL'
      | 'close'
      | 'destroy'
      | 'show'
      | 'hide'
      | 'focus'
      | 'restore'
      | 'isVisible'
      | 'isFocused'
      | 'isMinimized'
      | 'isDestroyed'
      | 'removeMenu'
      | 'setAlwaysOnTop'
      | 'setKiosk'
    >,
    HostBrowserWindow
  >,
  Provides<
    Pick<
      Electron.WebContents,
      'id' | 'loadURL' | 'getURL' | 'isDestroyed' | 'send' | 'reload' | 'printToPDF' | 'setWindowOpenHandler'
    >,
    HostWebContents
  >,
  Provides<Pick<Electron.Tray, 'setToolTip' | 'destroy'>, HostTray>,
  Provides<Pick<Electron.Notification, 'show' | 'close'>, HostNotification>,
];
