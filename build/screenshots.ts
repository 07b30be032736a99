import { mkdirSync, mkdtempSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildAll } from './build-all.ts';
import { takePictures } from './demo/pictures.ts';
import { ROOT } from './project-paths.ts';

/**
 * `npm run screenshots`: every page of the application on the filled branch to try, and an escalated entry, as pictures.
 * All go to `out/screenshots/`; those in plain look, in both sizes, also to `docs/screenshots/`.
 */
const folder = join(ROOT, 'out/screenshots');
const docs = join(ROOT, 'docs/screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (!process.argv.includes('--no-build')) await buildAll();
const work = mkdtempSync(join(tmpdir(), 'branchbook-screenshots-'));
try {
  const { all, plain } = await takePictures({ folder, work });
  mkdirSync(docs, { recursive: true });
  for (const name of plain) copyFileSync(join(folder, name), join(docs, name));
  console.log(`${all.length} pictures in out/screenshots, ${plain.length} of them in docs/screenshots`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
