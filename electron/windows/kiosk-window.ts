import { BrowserWindow } from 'electron';
import { KIOSK_PAGE } from '../protocol/app-origin.ts';
import { composeWindowOptions } from './window-options.ts';
import { isRefusedInput } from '../kiosk/refused-input.ts';

/** The window in the hall, while it is open. */
export type KioskWindow = {
  readonly webContentsId: number;
  focus(): void;
  /** Takes it down; the one way it ever closes. */
  leave(): void;
  /** The application itself ends. */
  allowClose(): void;
};

/** Over the whole screen and above everything, without a frame, a menu or a place in the task bar. */
export function openKioskWindow(options: {
  readonly preload: string;
  readonly reportFault: (where: string, cause: unknown) => void;
  /** It is gone without having been left: its process died and could not be started again. */
  readonly onGone: () => void;
}): KioskWindow {
  const base = composeWindowOptions({ preload: options.preload, isDevelopment: false });
  const window = new BrowserWindow({
    ...base,
    kiosk: true,
    fullscreen: true,
    frame: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
  });
  let isLeaving = false;
  holdInput(window);
  holdWindow(window, () => isLeaving);
  window.once('ready-to-show', () => {
    window.show();
    window.focus();
  });
  // A page that died starts anew on its first page: what was not handed in is gone, as the page says.
  window.webContents.on('render-process-gone', () => {
    if (!isLeaving) window.webContents.reload();
  });
  window.on('closed', () => {
    if (!isLeaving) options.onGone();
  });
  window.loadURL(KIOSK_PAGE).catch((cause: unknown) => {
    if (!window.isDestroyed()) options.reportFault('kiosk', cause);
  });
  return {
    webContentsId: window.webContents.id,
    focus: () => window.focus(),
    allowClose() {
      isLeaving = true;
    },
    leave() {
      isLeaving = true;
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** No key combination, no other address (not even our own other page), no zoom. */
function holdInput({ webContents }: BrowserWindow): void {
  webContents.on('before-input-event', (event, input) => {
    if (isRefusedInput(input)) event.preventDefault();
  });
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
}

/** Whatever would close it, send it to the back or make it smaller, it stays. */
function holdWindow(window: BrowserWindow, isLeaving: () => boolean): void {
  window.removeMenu();
  window.setAlwaysOnTop(true, 'screen-saver');
  window.on('close', (event) => {
    if (!isLeaving()) event.preventDefault();
  });
  const return_ = () => {
    if (isLeaving() || window.isDestroyed()) return;
    window.setKiosk(true);
    window.show();
    window.focus();
  };
  window.on('blur', return_);
  window.on('minimize', return_);
  window.on('hide', return_);
  window.on('leave-full-screen', return_);
}
