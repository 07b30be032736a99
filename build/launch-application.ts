import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { _electron, chromium, type Page } from 'playwright-core';
import { findElectron } from './find-electron.ts';
import { findFreePort } from './find-free-port.ts';
import { ROOT } from './project-paths.ts';

export type LaunchOptions = {
  /** Everything the application keeps lies here; launching again on the same folder is a restart. */
  readonly userData: string;
  /** Head office that the application is set up with, when it has none yet. */
  readonly headOfficeAddress?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the built application; the project's own when left out. */
  readonly appFolder?: string;
};

export type LaunchedApplication = {
  readonly host: 'electron' | 'chromium';
  /** The window people work in. */
  readonly page: Page;
  /** Main process. */
  readonly pid: number;
  /** SIGKILL to everything at once, as when the power goes; resolves when all are gone. */
  kill(): Promise<void>;
  /** Quits as a person would. */
  close(): Promise<void>;
};

/** Longest a start may take on a busy machine, milliseconds. */
const START_LIMIT_MS = 60_000;
const POLL_MS = 50;

/** Starts the built application on real Electron where its binary is, on the Chromium host otherwise, and says which. */
export async function launchApplication(options: LaunchOptions): Promise<LaunchedApplication> {
  const electron = findElectron();
  const host = 'path' in electron ? 'electron' : 'chromium';
  if (!isHostTold)
    process.stderr.write(`host: ${host}${'reason' in electron ? ` (${electron.reason})` : ''}\n`);
  isHostTold = true;
  const env = {
    ...(process.env as Record<string, string>),
    BRANCHBOOK_USER_DATA: options.userData,
    ...(options.headOfficeAddress === undefined ? {} : { BRANCHBOOK_HEAD_OFFICE: options.headOfficeAddress }),
    ...options.env,
  };
  const appFolder = options.appFolder ?? ROOT;
  return 'path' in electron
    ? launchElectron(electron.path, appFolder, env)
    : launchOnChromiumHost(appFolder, env);
}

let isHostTold = false;

async function launchElectron(
  executablePath: string,
  appFolder: string,
  env: Record<string, string>,
): Promise<LaunchedApplication> {
  const application = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), appFolder],
    env,
    timeout: START_LIMIT_MS,
  });
  const child = application.process();
  return {
    host: 'electron',
    page: await application.firstWindow(),
    pid: child.pid!,
    kill: () => killTree(child),
    close: () => application.close(),
  };
}

async function launchOnChromiumHost(
  appFolder: string,
  env: Record<string, string>,
): Promise<LaunchedApplication> {
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    ['--import', `${ROOT}/build/chromium-host/register.ts`, `${appFolder}/out/desktop/main.js`],
    {
      cwd: appFolder,
      env: { ...env, BRANCHBOOK_TEST_CDP_PORT: String(port) },
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  );
  const stderr: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr.push(text);
    process.stderr.write(text);
  });
  try {
    const page = await connectToWindow(port, child, stderr);
    return {
      host: 'chromium',
      page,
      pid: child.pid!,
      kill: () => killTree(child),
      async close() {
        if (child.exitCode !== null) return;
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      },
    };
  } catch (cause) {
    await killTree(child);
    throw cause;
  }
}

/** The page of the main window, over the debugging port that only a test asks the host for. */
async function connectToWindow(port: number, child: ChildProcess, stderr: readonly string[]): Promise<Page> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) break;
    const page = await findMainPage(port);
    if (page !== null) return page;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`the application did not open its window [exit ${child.exitCode}]\n${stderr.join('')}`);
}

async function findMainPage(port: number): Promise<Page | null> {
  const targets = (await fetch(`http://127.0.0.1:${port}/json/list`).then(
    (answer) => answer.json(),
    () => [],
  )) as readonly { readonly type: string; readonly url: string }[];
  if (!targets.some((target) => target.type === 'page' && isMainPage(target.url))) return null;
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((candidate) => isMainPage(candidate.url()));
  if (page === undefined) {
    await browser.close();
    return null;
  }
  await page.waitForLoadState('load');
  return page;
}

function isMainPage(url: string): boolean {
  return url.startsWith('https://branchbook.app.invalid/index.html') && !url.includes('#/print/');
}

/** SIGKILL to a process and all its descendants, and waits until none is left. */
export async function killTree(child: ChildProcess): Promise<void> {
  const pids = [child.pid!, ...listDescendants(child.pid!)];
  const exited =
    child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  for (const pid of pids) signal(pid, 'SIGKILL');
  await exited;
  while (pids.some((pid) => isRunning(pid))) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

/** A zombie, killed and not yet collected by its parent, does not run any more. */
function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

/** Children, grandchildren and so on (Linux; elsewhere the pipe's end takes Chromium down). */
function listDescendants(pid: number): readonly number[] {
  const parents = new Map<number, number[]>();
  for (const name of readProcesses()) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    } catch {
      // Ended meanwhile.
    }
  }
  const found: number[] = [];
  for (let next = [pid]; next.length > 0;) {
    next = next.flatMap((one) => parents.get(one) ?? []);
    found.push(...next);
  }
  return found;
}

function readProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}
