import type { AfterPackContext } from 'electron-builder';
import { join } from 'node:path';
import { setFuses } from './fuses.ts';

/** Called by electron-builder when the files of one system lie ready, before they are signed. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  await setFuses(findBinary(context), { isMac: context.electronPlatformName === 'darwin' });
}

function findBinary({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  switch (electronPlatformName) {
    case 'win32':
      return join(appOutDir, `${name}.exe`);
    case 'darwin':
      return join(appOutDir, `${name}.app`);
    default:
      return join(appOutDir, EXECUTABLE_NAME);
  }
}

/** Name of the binary on Linux; electron-builder is told the same. */
export const EXECUTABLE_NAME = 'branchbook';
