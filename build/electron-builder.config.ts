import type { Configuration } from 'electron-builder';
import { afterPack, EXECUTABLE_NAME } from './after-pack.ts';

/**
 * How the application is packaged. Main and pages are bundled, so the package needs no node_modules: what is listed
 * here is all that is shipped.
 */
export const CONFIGURATION: Configuration = {
  appId: 'org.branchbook.desktop',
  productName: 'Branchbook',
  copyright: 'The Branchbook maintainers, MIT licence',
  directories: { output: 'dist', buildResources: 'assets/icons' },
  files: [
    'package.json',
    'out/desktop/**',
    'out/renderer/**',
    'assets/locales/*/shell.json',
    'assets/icons/tray.png',
    '!**/node_modules/**',
  ],
  extraMetadata: { homepage: 'https://branchbook.example/', dependencies: {} },
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  electronLanguages: ['zh-CN', 'zh-TW', 'en-US'],
  afterPack,
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    icon: 'assets/icons/icon.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    // Program Files: staff cannot change what they run (security E6).
    perMachine: true,
    oneClick: false,
    allowToChangeInstallationDirectory: false,
    // The register is not the installer's to delete.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['zh_CN', 'zh_TW', 'en_US'],
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: EXECUTABLE_NAME,
    icon: 'assets/icons/linux',
    category: 'Office',
    maintainer: 'Branchbook maintainers <maintainers@branchbook.example>',
    synopsis: 'Offline complaint register and customer opinion book',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'assets/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
  },
};
