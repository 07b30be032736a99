import type { WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { hardenContents, hardenSession } from '../../../electron/security/harden-contents.ts';

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

class FakeContents extends EventEmitter {
  openHandler: WindowOpenHandler | null = null;
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }
}

function isPrevented(contents: EventEmitter, event: string, url: string): boolean {
  let isStopped = false;
  contents.emit(event, { url, preventDefault: () => (isStopped = true) });
  return isStopped;
}

describe('hardenContents', () => {
  const contents = new FakeContents();
  hardenContents(contents as unknown as WebContents);

  it.each(['will-navigate', 'will-frame-navigate'])('[E4] %s goes on only to our page', (event) => {
    expect(isPrevented(contents, event, 'https://example.com/')).toBe(true);
    expect(isPrevented(contents, event, 'app://branchbook/index.html#/today')).toBe(false);
  });
  it.each(['will-redirect', 'will-attach-webview'])('[E4] %s is always stopped', (event) => {
    expect(isPrevented(contents, event, 'app://branchbook/index.html')).toBe(true);
  });
  it('[E4] every new window is denied', () => {
    expect(contents.openHandler?.({ url: 'app://branchbook/index.html' } as Electron.HandlerDetails)).toEqual(
      { action: 'deny' },
    );
  });
});

/** Names of permissions in Electron's documentation of `setPermissionRequestHandler` and `setPermissionCheckHandler`. */
const PERMISSIONS = [
  'accessibility-events',
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'fileSystem',
  'unknown',
] as const;

describe('hardenSession', () => {
  type Handlers = Partial<Record<string, (...args: unknown[]) => unknown>>;
  const handlers: Handlers = {};
  const session = {
    setPermissionRequestHandler: (handler: Handlers[string]) => (handlers['request'] = handler),
    setPermissionCheckHandler: (handler: Handlers[string]) => (handlers['check'] = handler),
    setDevicePermissionHandler: (handler: Handlers[string]) => (handlers['device'] = handler),
    setSpellCheckerEnabled: (isEnabled: boolean) => (handlers['spelling'] = () => isEnabled),
    on: (name: string, handler: Handlers[string]) => (handlers[name] = handler),
    webRequest: { onBeforeRequest: (handler: Handlers[string]) => (handlers['before'] = handler) },
  };
  hardenSession(session as unknown as Parameters<typeof hardenSession>[0], null);

  it('[E2] nothing is downloaded', () => {
    let isPrevented = false;
    handlers['will-download']?.({ preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  it.each(PERMISSIONS)('[E4] permission %s is neither granted nor held', (permission) => {
    let answer: unknown = null;
    handlers['request']?.(null, permission, (isGranted: boolean) => (answer = isGranted));
    expect([answer, handlers['check']?.(null, permission), handlers['device']?.({})]).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('[E1] no dictionary is fetched', () => expect(handlers['spelling']?.()).toBe(false));
  it('[E2] a request to the network is cancelled', () => {
    const answers: unknown[] = [];
    for (const url of ['https://example.com/', 'app://branchbook/index.html'])
      handlers['before']?.({ url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
  });
});
