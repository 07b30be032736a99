import { spawn, type ChildProcess } from 'node:child_process';
import { findElectron } from './find-electron.ts';
import { ROOT } from './project-paths.ts';

/** Whether this machine can show a window at all. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(env['DISPLAY']) ||
    Boolean(env['WAYLAND_DISPLAY'])
  );
}

/** Opens the built application for a person: on Electron where its binary is, else in a window of the Chromium host. */
export function spawnApplication(env: Readonly<Record<string, string>>): ChildProcess {
  const electron = findElectron();
  const whole = { ...process.env, ...env, BRANCHBOOK_HEADED: '1' };
  if ('path' in electron) {
    const flags = [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // The hot-reload socket is on loopback, which a page may not reach unasked.
      ...(env['BRANCHBOOK_DEV_SERVER'] === undefined ? [] : ['--disable-features=LocalNetworkAccessChecks']),
    ];
    return spawn(electron.path, [...flags, ROOT], { cwd: ROOT, env: whole, stdio: 'inherit' });
  }
  process.stdout.write(`Opening on the Chromium host: ${electron.reason}.\n`);
  return spawn(
    process.execPath,
    ['--import', `${ROOT}/build/chromium-host/register.ts`, `${ROOT}/out/desktop/main.js`],
    {
      cwd: ROOT,
      env: whole,
      stdio: 'inherit',
    },
  );
}
