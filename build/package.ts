import { build, Platform } from 'electron-builder';
import { buildAll } from './build-all.ts';
import { CONFIGURATION } from './electron-builder.config.ts';
import { ROOT } from './project-paths.ts';

/**
 * `npm run package`: builds and packs for this system. `-- windows`, `-- linux`, `-- mac` choose another, as far as
 * electron-builder can build it from here. Fetches Electron's binary when it is not in its cache.
 */
const PLATFORMS = { windows: Platform.WINDOWS, linux: Platform.LINUX, mac: Platform.MAC } as const;

function pickPlatforms(names: readonly string[]): readonly Platform[] {
  if (names.length === 0) return [Platform.current()];
  return names.map((name) => {
    const platform = Object.entries(PLATFORMS).find(([key]) => key === name)?.[1];
    if (platform === undefined)
      throw new Error(`system unknown [${name}]; known: ${Object.keys(PLATFORMS).join(', ')}`);
    return platform;
  });
}

await buildAll();
const targets = new Map(
  pickPlatforms(process.argv.slice(2)).flatMap((platform) => [...platform.createTarget()]),
);
const written = await build({ projectDir: ROOT, config: CONFIGURATION, targets });
for (const path of written) process.stdout.write(`${path}\n`);
