import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { openMainWindow, type MainWindow } from '../../../electron/windows/main-window.ts';

/** A window that remembers what was done to it. */
class FakeWindow extends EventEmitter {
  readonly done: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    reload: () => void this.done.push('reload'),
    send: (channel: string, message: unknown) => void this.done.push(`${channel} ${String(message)}`),
  });
  show = (): void => void this.done.push('show');
  hide = (): void => void this.done.push('hide');
  focus = (): void => void this.done.push('focus');
  restore = (): void => void this.done.push('restore');
  isMinimized = (): boolean => false;
  /** What Electron does when the person closes the window: true when it stayed. */
  tryClose(): boolean {
    let isKept = false;
    this.emit('close', { preventDefault: () => (isKept = true) });
    if (!isKept) this.emit('closed');
    return isKept;
  }
}

let opened: FakeWindow[];
let mainWindow: MainWindow;
beforeEach(() => {
  opened = [];
  mainWindow = openMainWindow({
    open: () => {
      const window = new FakeWindow();
      opened.push(window);
      return window as unknown as BrowserWindow;
    },
  });
});

describe('openMainWindow', () => {
  it('is shown when there is something to show', () => {
    expect(opened[0]!.done).toEqual([]);
    opened[0]!.emit('ready-to-show');
    expect(opened[0]!.done).toEqual(['show']);
  });

  it('stays in the tray when it is closed, and comes back as it was', () => {
    expect(opened[0]!.tryClose()).toBe(true);
    mainWindow.show();
    expect([opened.length, opened[0]!.done]).toEqual([1, ['hide', 'show', 'focus']]);
  });

  it('closes when the application quits', () => {
    mainWindow.allowClose();
    expect([opened[0]!.tryClose(), opened[0]!.done]).toEqual([false, []]);
  });

  it('hands commands to its page, and none to a window that is gone', () => {
    mainWindow.send('app.onCommand', 'new-entry');
    mainWindow.allowClose();
    opened[0]!.tryClose();
    mainWindow.send('app.onCommand', 'search');
    expect(opened[0]!.done).toEqual(['app.onCommand new-entry']);
  });

  it('loads its page again when the page died, not when it ended', () => {
    opened[0]!.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(opened[0]!.done).toEqual([]);
    opened[0]!.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(opened[0]!.done).toEqual(['reload']);
  });
});
