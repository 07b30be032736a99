import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDesktop } from '../../../build/build-desktop.ts';
import { ROOT } from '../../../build/project-paths.ts';
import { writeAssetManifest } from '../../../build/write-asset-manifest.ts';

/** The real shell with pages of the test's own: an application to start that does not depend on the screens. */
export async function makeAppFolder(folder: string, pages: Readonly<Record<string, string>>): Promise<void> {
  await buildDesktop(join(folder, 'out', 'desktop'));
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  cpSync(join(ROOT, 'assets'), join(folder, 'assets'), { recursive: true });
  for (const [path, content] of Object.entries(pages)) {
    const target = join(folder, 'out', 'renderer', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  writeAssetManifest(join(folder, 'out', 'renderer'));
}
