import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildAll } from './build-all.ts';
import { runMainJob } from './demo/main-job.ts';
import { ROOT } from './project-paths.ts';

/**
 * `npm run demo`: the main job through the user interface, on a fresh head office and a fresh branch. Writes
 * `out/demo/report.json`, a screenshot per step and the printed form; exits 0 only if every step held.
 */
const folder = join(ROOT, 'out/demo');
rmSync(folder, { recursive: true, force: true });
if (!process.argv.includes('--no-build')) await buildAll();
const work = mkdtempSync(join(tmpdir(), 'branchbook-demo-'));
const report = await runMainJob({ folder, work, databaseUrl: process.env['DATABASE_URL'] || null });
if (process.env['KEEP_DEMO_DATA'] === '1') cpSync(work, join(folder, 'data'), { recursive: true });
rmSync(work, { recursive: true, force: true });
console.log(
  `${report.ok ? 'ok' : 'FAILED'} on host ${report.host}, database ${report.database}: ${folder}/report.json`,
);
process.exit(report.ok ? 0 : 1);
