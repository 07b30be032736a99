import { extractFile, listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesktop } from '../../build/build-desktop.ts';
import { CONFIGURATION } from '../../build/electron-builder.config.ts';
import { ROOT } from '../../build/project-paths.ts';
import { composeFuseWire, readFuseStates } from './fuse-wire.ts';

/** electron-builder needs a few seconds to look through node_modules. */
const PACK_LIMIT_MS = 120_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Buffer = 'x'): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The real package.json, shell and assets, stand-in pages, and everything around them that must stay behind. */
async function makeProject(project: string): Promise<void> {
  await buildDesktop(`${project}/out/desktop`);
  cpSync(`${ROOT}/package.json`, `${project}/package.json`);
  cpSync(`${ROOT}/assets/icons`, `${project}/assets/icons`, { recursive: true });
  for (const language of ['zh-CN', 'zh-TW', 'en']) {
    cpSync(
      `${ROOT}/assets/locales/${language}/shell.json`,
      `${project}/assets/locales/${language}/shell.json`,
    );
    put(`${project}/assets/locales/${language}/register.json`, '{}');
  }
  put(`${project}/out/renderer/index.html`);
  put(`${project}/out/renderer/manifest.json`, '{}');
  put(`${project}/out/renderer/assets/main-1a2b.js`);
  for (const path of [
    'out/console/index.html',
    'out/demo/report.json',
    'electron/main.ts',
    'tests/x.test.ts',
    '.data/head-office/db',
    '.git/config',
    'README.md',
  ]) {
    put(`${project}/${path}`);
  }
  symlinkSync(`${ROOT}/node_modules`, `${project}/node_modules`);
}

describe('the configuration', () => {
  it('is valid by the schema of electron-builder', async () => {
    const require = createRequire(import.meta.url);
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
      validateConfiguration(config: unknown, logger: { isEnabled: boolean; add(): void }): Promise<void>;
    };
    const logger = { isEnabled: false, add: () => undefined };
    await expect(
      validateConfiguration(structuredCloneWithoutHooks(CONFIGURATION), logger),
    ).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...CONFIGURATION, winn: {} }, logger)).rejects.toThrow(/winn/u);
  });

  it('[E6] installs for the whole computer, where staff cannot change what they run, and keeps their data', () => {
    expect(CONFIGURATION).toMatchObject({
      asar: true,
      nsis: { perMachine: true, deleteAppDataOnUninstall: false },
    });
    expect(CONFIGURATION.win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
    expect(CONFIGURATION.linux?.target).toEqual(['AppImage', 'deb']);
    expect(CONFIGURATION.mac?.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
  });
});

function structuredCloneWithoutHooks({ afterPack: _hook, ...rest }: typeof CONFIGURATION): unknown {
  return structuredClone(rest);
}

describe('the package', () => {
  let packed: string;
  beforeAll(async () => {
    const project = join(folder, 'project');
    const distribution = join(folder, 'distribution');
    put(`${distribution}/electron`, composeFuseWire('101100011'));
    for (const language of ['zh-CN', 'zh-TW', 'en-US', 'fr']) put(`${distribution}/locales/${language}.pak`);
    await makeProject(project);
    await build({
      projectDir: project,
      config: {
        ...CONFIGURATION,
        electronDist: distribution,
        directories: { ...CONFIGURATION.directories, output: join(folder, 'packed') },
      },
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
    });
    packed = join(folder, 'packed', 'linux-unpacked');
  }, PACK_LIMIT_MS);

  it('holds shell, pages, texts and package.json, and nothing else: no dependency, test or source', () => {
    const files = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).filter((path) =>
      /\.\w+$/u.test(path),
    );
    expect(files.toSorted()).toEqual([
      '/assets/icons/tray.png',
      '/assets/locales/en/shell.json',
      '/assets/locales/zh-CN/shell.json',
      '/assets/locales/zh-TW/shell.json',
      '/out/desktop/kiosk-preload.cjs',
      '/out/desktop/main.js',
      '/out/desktop/preload.cjs',
      '/out/renderer/assets/main-1a2b.js',
      '/out/renderer/index.html',
      '/out/renderer/manifest.json',
      '/package.json',
    ]);
  });

  it('starts where package.json says, and names no development dependency', () => {
    const archive = join(packed, 'resources', 'app.asar');
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({ main: 'out/desktop/main.js', type: 'module' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('needs no module but Electron and those of Node', () => {
    const main = extractFile(join(packed, 'resources', 'app.asar'), 'out/desktop/main.js').toString('utf8');
    const imported = [...main.matchAll(/^import\b[^;]*?\bfrom\s*"([^"]+)";$|^import "([^"]+)";$/gmu)].map(
      (match) => match[1] ?? match[2]!,
    );
    expect(imported.length).toBeGreaterThan(3);
    const isNodes = createRequire(import.meta.url)('node:module') as { isBuiltin(name: string): boolean };
    expect(imported.filter((name) => name !== 'electron' && !isNodes.isBuiltin(name))).toEqual([]);
  });

  it('[E6] has its fuses set', () => {
    const states = new Map(readFuseStates(readFileSync(join(packed, 'branchbook'))));
    expect([
      states.get('RunAsNode'),
      states.get('OnlyLoadAppFromAsar'),
      states.get('EnableCookieEncryption'),
    ]).toEqual([false, true, true]);
  });
});
