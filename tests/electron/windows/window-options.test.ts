import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/project-paths.ts';
import { composeWindowOptions } from '../../../electron/windows/window-options.ts';

describe('composeWindowOptions', () => {
  it('[E1] keeps Node, other pages and foreign content out of every window', () => {
    const { webPreferences, ...frame } = composeWindowOptions({ preload: '/p.cjs', isDevelopment: false });
    expect(webPreferences).toEqual({
      preload: '/p.cjs',
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
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    });
    expect(frame).toMatchObject({ show: false, minWidth: 1024, minHeight: 640, width: 1366, height: 768 });
  });

  it('[E1] is what the only two places that make windows use', () => {
    const sources = readdirSync(join(ROOT, 'electron'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts'),
    );
    const makers = sources.filter((path) =>
      /new BrowserWindow\(/u.test(readFileSync(join(ROOT, 'electron', path), 'utf8')),
    );
    expect(makers.toSorted()).toEqual([
      join('windows', 'kiosk-window.ts'),
      join('windows', 'window-factory.ts'),
    ]);
    for (const maker of makers) {
      expect(readFileSync(join(ROOT, 'electron', maker), 'utf8')).toMatch(/composeWindowOptions\(/u);
    }
  });

  it('[E3] ipcMain and appendSwitch are touched nowhere else', () => {
    const sources = readdirSync(join(ROOT, 'electron'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts'),
    );
    const text = (path: string): string => readFileSync(join(ROOT, 'electron', path), 'utf8');
    expect(sources.filter((path) => /\bipcMain\b/u.test(text(path).replaceAll(/`ipcMain`/gu, '')))).toEqual([
      join('bridge', 'ipc-registry.ts'),
    ]);
    expect(sources.filter((path) => /appendSwitch|openExternal|crashReporter/u.test(text(path)))).toEqual([]);
  });
});
