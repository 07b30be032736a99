import type { BrowserWindowConstructorOptions } from 'electron';

/** Smallest size at which every screen still works, and the size of the screens that branches have (interface.md). */
export const MINIMUM_SIZE = { width: 1024, height: 640 } as const;
export const DEFAULT_SIZE = { width: 1366, height: 768 } as const;

/** What every window of ours has in common: the page is sandboxed, isolated and knows nothing of Node. Security E1. */
export function composeWindowOptions(options: {
  readonly preload: string;
  readonly isDevelopment: boolean;
}): BrowserWindowConstructorOptions {
  return {
    ...DEFAULT_SIZE,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    backgroundColor: '#FBFAF6',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Chromium fetches its dictionaries from a server, and would read what is typed about customers.
      spellcheck: false,
      devTools: options.isDevelopment,
      // The application goes on syncing and watching deadlines while its window is hidden.
      backgroundThrottling: false,
    },
  };
}
