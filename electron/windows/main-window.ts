import type { BrowserWindow } from 'electron';
import type { DesktopSubscription } from '../../shared/bridge/desktop-api.ts';
import type { WindowFactory } from './window-factory.ts';

/** The window people work in. Closing it only hides it, so that sync and alarms go on; quitting is explicit. */
export type MainWindow = {
  show(): void;
  /** Out of sight, and working on. */
  hide(): void;
  /** Whether somebody has it before them, in front of every other window. */
  isLookedAt(): boolean;
  /** Begins anew, with what the shell knows of the session. */
  reload(): void;
  /** Sends a message to the page, if it is there. */
  send(channel: DesktopSubscription, message: unknown): void;
  /** From now on closing closes. */
  allowClose(): void;
};

export function openMainWindow(factory: Pick<WindowFactory, 'open'>): MainWindow {
  let isQuitting = false;
  let window: BrowserWindow | null = null;
  const open = (): BrowserWindow => {
    const opened = factory.open('');
    opened.once('ready-to-show', () => opened.show());
    opened.on('close', (event) => {
      if (isQuitting) return;
      event.preventDefault();
      opened.hide();
    });
    opened.on('closed', () => {
      window = null;
    });
    // A page that died is opened anew: what was saved is in the journal, what was typed is in the drafts.
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit' && !isQuitting) opened.webContents.reload();
    });
    window = opened;
    return opened;
  };
  open();
  return {
    show() {
      const shown = window ?? open();
      if (shown.isMinimized()) shown.restore();
      shown.show();
      shown.focus();
    },
    hide: () => window?.hide(),
    isLookedAt: () => window?.isFocused() ?? false,
    reload: () => window?.webContents.reload(),
    send(channel, message) {
      window?.webContents.send(channel, message);
    },
    allowClose() {
      isQuitting = true;
    },
  };
}
