import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dropOldFonts } from './drop-old-fonts.ts';
import { OUT, ROOT } from './project-paths.ts';
import { ZOD_CHUNK } from './zod-chunk.ts';

/** Head office's web page, which the service serves under /console/. */
export default defineConfig({
  root: `${ROOT}/renderer/console`,
  base: '/console/',
  publicDir: false,
  plugins: [react(), dropOldFonts()],
  build: {
    outDir: OUT.console,
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    rollupOptions: { output: ZOD_CHUNK },
  },
  server: { host: '127.0.0.1', fs: { allow: [ROOT] } },
});
