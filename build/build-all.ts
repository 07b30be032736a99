import { build } from 'vite';
import { buildDesktop } from './build-desktop.ts';
import { OUT, ROOT } from './project-paths.ts';
import { writeAssetManifest } from './write-asset-manifest.ts';

/** Builds everything that runs: shell, desktop pages with the list of their files, head office's console. */
export async function buildAll(): Promise<void> {
  await Promise.all([
    buildDesktop(),
    build({ configFile: `${ROOT}/build/vite.renderer.config.ts`, logLevel: 'warn' }).then(() =>
      writeAssetManifest(OUT.renderer),
    ),
    build({ configFile: `${ROOT}/build/vite.console.config.ts`, logLevel: 'warn' }),
  ]);
}

if (import.meta.main) {
  const startedAt = performance.now();
  await buildAll();
  process.stdout.write(`built out/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}
