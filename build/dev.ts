import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer } from 'vite';
import { buildDesktop } from './build-desktop.ts';
import { openHeadOffice } from './local-head-office.ts';
import { DEV_PORT, ROOT } from './project-paths.ts';
import { spawnApplication } from './spawn-application.ts';

/** How long files must lie still before the shell is built again, milliseconds: editors write several at once. */
const QUIET_MS = 200;

/**
 * `npm run dev`: pages from the development server with hot reload, the shell rebuilt and started again when its
 * sources change. The application ends when this ends, and the other way round.
 */
const server = await createServer({ configFile: `${ROOT}/build/vite.renderer.config.ts` });
await server.listen();
// The development server would end this process at once and leave head office and application behind.
process.removeAllListeners('SIGTERM');
await buildDesktop();
const office = await openHeadOffice(process.env);

let application = open();
let isRestarting = false;
let timer: NodeJS.Timeout | undefined;

function open(): ChildProcess {
  const opened = spawnApplication({
    BRANCHBOOK_DEV_SERVER: `http://127.0.0.1:${DEV_PORT}`,
    BRANCHBOOK_USER_DATA: process.env['BRANCHBOOK_USER_DATA'] ?? `${ROOT}/.data/desktop-dev`,
    BRANCHBOOK_HEAD_OFFICE: office.address,
  });
  opened.on('exit', (code) => {
    if (!isRestarting) void end(code ?? 0);
  });
  return opened;
}

async function restart(): Promise<void> {
  isRestarting = true;
  try {
    await buildDesktop();
    const ended = once(application, 'exit');
    application.kill('SIGTERM');
    await ended;
    application = open();
  } catch (cause) {
    process.stderr.write(`The shell was not built, the old one goes on: ${String(cause)}\n`);
  }
  isRestarting = false;
}

async function end(code: number): Promise<void> {
  await Promise.all([server.close(), office.stop()]);
  process.exit(code);
}

for (const folder of ['electron', 'shared']) {
  watch(`${ROOT}/${folder}`, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => application.kill('SIGTERM'));
