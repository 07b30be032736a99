import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildAll } from './build-all.ts';
import { findElectron } from './find-electron.ts';
import { openHeadOffice } from './local-head-office.ts';
import { ROOT } from './project-paths.ts';
import { hasDisplay, spawnApplication } from './spawn-application.ts';

/**
 * `npm start`: builds, starts a head office when none is named, opens the application. Where there is no display to
 * open it on, it performs the demo instead and says where to look.
 */
async function start(): Promise<number> {
  if (!hasDisplay(process.env, process.platform)) return performDemo();
  process.stdout.write('Building...\n');
  await buildAll();
  const office = await openHeadOffice(process.env);
  const application = spawnApplication({
    BRANCHBOOK_USER_DATA: process.env['BRANCHBOOK_USER_DATA'] ?? `${ROOT}/.data/desktop`,
    BRANCHBOOK_HEAD_OFFICE: office.address,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => application.kill(signal));
  const [code] = (await once(application, 'exit')) as [number | null];
  await office.stop();
  return code ?? 1;
}

async function performDemo(): Promise<number> {
  const electron = findElectron();
  const shell = 'path' in electron ? 'Electron' : `the Chromium host (${electron.reason})`;
  process.stdout.write(`There is no display to open a window on: performing the demo on ${shell} instead.\n`);
  const demo = spawn(process.execPath, [`${ROOT}/build/demo.ts`], { cwd: ROOT, stdio: 'inherit' });
  const [code] = (await once(demo, 'exit')) as [number | null];
  process.stdout.write(`Screenshots, the printed form and report.json lie in ${ROOT}/out/demo\n`);
  return code ?? 1;
}

process.exit(await start());
