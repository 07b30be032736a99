import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

import { ensureChromium } from '../../build/ensure-chromium.ts';
import { composeFlags } from '../../build/chromium-host/browser.ts';
import { ROOT } from '../../build/project-paths.ts';
import { systemClock } from '../../electron/clock/clock.ts';
import { createDesktopServices } from '../../electron/desktop-services.ts';
import type { DesktopServices } from '../../electron/desktop-services.ts';
import { systemRandom } from '../../electron/secrets/random-source.ts';
import { APPEND_DRAFT_LIMIT, REQUEST_SCHEMAS } from '../../shared/bridge/request-schemas.ts';
import { fakeSecretBox } from '../electron/shell-fakes.ts';
import { PAGE_API, PAGE_BINDING, PAGE_WORKER } from './page-desktop.ts';
import { readBuiltFile } from './read-built-file.ts';
import type { BuiltFile } from './read-built-file.ts';

/** Where the page is served; fixed, because a profile's databases belong to an origin. */
const PAGE_ORIGIN = 'https://store.branchbook.invalid';

/** What a page offers to whoever drives it: functions of plain data. */
export type PageApi<Api> = { readonly [Name in keyof Api]: (...args: never[]) => Promise<unknown> };

/** A page with the real working store in it, as one script. */
export async function bundleStorePage(entryPoint: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome140',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

let worker: Promise<string> | null = null;

/** The worker of the working store, the same for every page; built when one first asks for it. */
export async function bundleStoreWorker(): Promise<string> {
  worker ??= bundleStorePage('renderer/data/store-worker.ts');
  return await worker;
}

/** A real Chromium on a profile that stays, with a page of ours and the shell's real services behind it. */
export type StorePage<Api extends PageApi<Api>> = {
  readonly version: string;
  /** For what a person does: wheel, keys, pointer. */
  readonly page: Page;
  /** Milliseconds that the services took to open: journal recovery among it. */
  readonly shellOpenMs: number;
  /** Calls one function of the page. */
  run<Name extends keyof Api & string>(
    name: Name,
    ...args: Parameters<Api[Name]>
  ): Promise<Awaited<ReturnType<Api[Name]>>>;
  /** Megabytes that the page's process, its worker within it, holds for itself. */
  getRendererMegabytes(): Promise<number>;
  close(): Promise<void>;
};

/** What the browser is given: one script in an empty page, or the folder of a page that was built. */
export type PageSource = string | { readonly built: string };

/** Starts browser and services on the data of this folder; starting again on it is a cold start. */
export async function startStorePage<Api extends PageApi<Api>>(
  folder: string,
  source: PageSource,
): Promise<StorePage<Api>> {
  const startedAt = performance.now();
  const services = await createDesktopServices({
    dataFolder: join(folder, 'data'),
    clock: systemClock,
    random: systemRandom,
    secretBox: fakeSecretBox,
    fetch: () => Promise.reject(new TypeError('This page has no network')),
    host: 'chromium',
    version: '0.0.0-test',
  });
  const shellOpenMs = performance.now() - startedAt;
  const isRoot = process.getuid?.() === 0;
  const profile = join(folder, 'profile');
  // Left behind when Chromium was killed; the folder's own lock keeps two off one profile.
  for (const leftover of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, leftover), { force: true });
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless: true,
    chromiumSandbox: !isRoot,
    args: [...composeFlags({ isRoot, cdpPort: undefined, devServer: undefined, isHeadless: true })],
  });
  const page = await openPage(context, services, source);
  return {
    page,
    version: context.browser()?.version() ?? 'unknown',
    shellOpenMs,
    // The page's functions are named by the type; evaluating by name is all that crosses.
    run: async (name, ...args) =>
      (await page.evaluate(
        async ([group, called, given]) => {
          const api = (globalThis as unknown as Record<string, Record<string, PageFunction>>)[group]!;
          return await api[called]!(...given);
        },
        [PAGE_API, name, args] as const,
      )) as never,
    getRendererMegabytes: async () => await readRendererMegabytes(context),
    async close() {
      await context.close();
      await services.dispose();
    },
  };
}

/** Anonymous resident memory of the largest renderer process; files it maps are not its own. */
async function readRendererMegabytes(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /RssAnon:\s+(\d+) kB/u.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1]);
  return Math.max(...sizes.map((kilobytes) => Number(kilobytes ?? 0))) / 1_024;
}

async function openPage(
  context: BrowserContext,
  services: DesktopServices,
  source: PageSource,
): Promise<Page> {
  await context.exposeBinding(PAGE_BINDING, (_source, text: string) => answerCall(services, text));
  await context.route(`${PAGE_ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file =
      typeof source === 'string' ? await composeFile(source, path) : readBuiltFile(source.built, path);
    await route.fulfill(file ?? { status: 404, body: '' });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${PAGE_ORIGIN}/`);
  return page;
}

async function composeFile(script: string, path: string): Promise<BuiltFile> {
  const isScript = path.endsWith('.js');
  return {
    headers: { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' },
    body:
      path === PAGE_WORKER
        ? await bundleStoreWorker()
        : isScript
          ? script
          : '<!doctype html><title>store</title><script src="/page.js"></script>',
  };
}

type PageFunction = (...all: readonly unknown[]) => Promise<unknown>;
type Service = Readonly<Record<string, (request: unknown) => Promise<unknown>>>;

/** As the bridge: parse, call, answer. Only a fixture's batches are larger than the bridge lets through. */
async function answerCall(services: DesktopServices, text: string): Promise<string> {
  try {
    const { channel, request } = JSON.parse(text) as {
      readonly channel: keyof typeof REQUEST_SCHEMAS;
      readonly request: { readonly drafts?: readonly unknown[] };
    };
    const isFixture = (request.drafts?.length ?? 0) > APPEND_DRAFT_LIMIT;
    const parsed: unknown = isFixture ? request : REQUEST_SCHEMAS[channel].parse(request);
    const [group = '', method = ''] = channel.split('.');
    const service = (services as unknown as Readonly<Record<string, Service>>)[group];
    const value = await service?.[method]?.(parsed);
    return JSON.stringify({ value });
  } catch (fault) {
    return JSON.stringify({ fault: String(fault) });
  }
}
