import type { Plugin } from 'vite';

/**
 * Leaves out the second format of each bundled font: every Chromium that this runs on reads woff2, and the older files
 * are more than half of the package.
 */
export function dropOldFonts(): Plugin {
  return {
    name: 'drop-old-fonts',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@fontsource') && id.endsWith('.css')
        ? code.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/gu, '')
        : null;
    },
  };
}
