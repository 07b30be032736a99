import { build, type BuildOptions } from 'esbuild';
import { OUT, ROOT } from './project-paths.ts';

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  // Electron 45 carries Node 24; the Chromium host runs on the same.
  target: 'node24',
  external: ['electron'],
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundles main (ESM) and the two preloads (CommonJS: a sandboxed preload cannot be ESM) into out/desktop, or another folder. */
export async function buildDesktop(folder: string = OUT.desktop): Promise<void> {
  await Promise.all([
    build({
      ...COMMON,
      entryPoints: ['electron/main.ts'],
      outfile: `${folder}/main.js`,
      format: 'esm',
      // Bundled CommonJS libraries ask for Node's modules by require, which ESM lacks.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    }),
    buildPreload('electron/preload.ts', `${folder}/preload.cjs`),
    buildPreload('electron/bridge/kiosk-preload.ts', `${folder}/kiosk-preload.cjs`),
  ]);
}

async function buildPreload(entry: string, outfile: string): Promise<void> {
  await build({ ...COMMON, entryPoints: [entry], outfile, format: 'cjs', platform: 'browser' });
}

if (import.meta.main) await buildDesktop();
