import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ensureChromium } from '../ensure-chromium.ts';

/** No window on a machine without a display, nor unless one was asked for. */
export function isHeadless(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  const hasDisplay =
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(env['DISPLAY']) ||
    Boolean(env['WAYLAND_DISPLAY']);
  return !hasDisplay || env['BRANCHBOOK_HEADED'] !== '1';
}

/**
 * Flags of the host's Chromium: no connection of its own (the background ones would be tried on every start), no
 * name is resolved except a development server's address, and no sandbox when run by root, where it cannot start.
 */
export function composeFlags(options: {
  readonly isRoot: boolean;
  readonly cdpPort: string | undefined;
  readonly devServer: string | undefined;
  readonly isHeadless: boolean;
}): readonly string[] {
  // The hot-reload socket is on loopback, which a page may not reach unasked.
  const loopback = options.devServer === undefined ? '' : ',LocalNetworkAccessChecks';
  const reachable = options.devServer === undefined ? '' : `, EXCLUDE ${new URL(options.devServer).hostname}`;
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Words of the browser's own controls: Chinese where its language files are installed.
    '--lang=zh-CN',
    // Date fields in the order of the page's language (year first, 24 hours), whatever language the browser speaks.
    '--enable-blink-features=LangAttributeAwareFormControlUI',
    `--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter${loopback}`,
    `--host-resolver-rules=MAP * ~NOTFOUND${reachable}`,
    ...(options.isRoot ? ['--no-sandbox', '--test-type'] : []),
    ...(options.cdpPort === undefined ? [] : [`--remote-debugging-port=${options.cdpPort}`]),
    ...(options.isHeadless
      ? []
      : ['--app=data:text/html,<title>Branchbook</title>', '--window-size=1366,800']),
  ];
}

/**
 * Starts Chromium on the profile of this user-data folder. It is driven over a pipe: when this process dies, however
 * it dies, the pipe closes and Chromium ends itself.
 */
export async function launchBrowser(userData: string): Promise<BrowserContext> {
  const profile = join(userData, 'chromium-profile');
  mkdirSync(profile, { recursive: true });
  // Left behind when Chromium was killed. The single-instance lock of the host keeps two off one profile.
  for (const leftover of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(profile, leftover), { force: true });
  const headless = isHeadless(process.env, process.platform);
  // Loaded only now: an application that finds another running never needs it.
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // Chromium on Linux takes the language of its own words from here, and `--lang` elsewhere.
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...composeFlags({
        isRoot: process.getuid?.() === 0,
        cdpPort: process.env['BRANCHBOOK_TEST_CDP_PORT'],
        devServer: process.env['BRANCHBOOK_DEV_SERVER'],
        isHeadless: headless,
      }),
    ],
  });
}
