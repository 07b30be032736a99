import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project-paths.ts';

/**
 * Electron's binary, or the reason there is none. Looks only: `require('electron')` would try to download it, which
 * takes minutes where there is no way out.
 */
export function findElectron(
  packageFolder: string = join(ROOT, 'node_modules', 'electron'),
  env: NodeJS.ProcessEnv = process.env,
): { readonly path: string } | { readonly reason: string } {
  const pathFile = join(packageFolder, 'path.txt');
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!existsSync(pathFile) && override === undefined) {
    return {
      reason: 'the package electron is installed without its binary (npx install-electron fetches it)',
    };
  }
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = override === undefined ? join(packageFolder, 'dist', name) : join(override, name);
  return existsSync(path) ? { path } : { reason: `Electron's binary is not at its place [${path}]` };
}
