import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

import { ZOD_CHUNK } from '../../../build/zod-chunk.ts';

const HERE = import.meta.dirname;

/** The application with the fake shell, built as it ships. */
export const PREVIEW_CONFIG: InlineConfig = {
  configFile: false,
  root: HERE,
  base: '/',
  publicDir: false,
  plugins: [react()],
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
    rollupOptions: { output: ZOD_CHUNK },
  },
};
