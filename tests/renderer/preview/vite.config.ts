import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;

/** A screen that is not there yet is an empty page that says its name. */
const missingScreens: Plugin = {
  name: 'missing-screens',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.includes('screens/')) return null;
    return existsSync(resolve(dirname(importer), source)) ? null : `\0missing:${source}`;
  },
  load(id) {
    if (!id.startsWith('\0missing:')) return null;
    const file = id.replace(/^.*\//, '').replace('.tsx', '');
    const name = file.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
    return `export const ${name} = () => '${name}';`;
  },
};

export default defineConfig({
  root: HERE,
  base: '/',
  publicDir: false,
  plugins: [missingScreens, react()],
  logLevel: 'warn',
  build: {
    outDir: resolve(HERE, '../../../out/preview'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    minify: false,
  },
});
