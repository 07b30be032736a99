import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dropOldFonts } from './drop-old-fonts.ts';
import { DEV_PORT, OUT, ROOT } from './project-paths.ts';
import { ZOD_CHUNK } from './zod-chunk.ts';

/** The desktop application's pages, for `app://branchbook/`. */
export default defineConfig({
  root: `${ROOT}/renderer`,
  base: '/',
  publicDir: false,
  plugins: [react(), dropOldFonts()],
  build: {
    outDir: OUT.renderer,
    emptyOutDir: true,
    target: 'chrome140',
    // A style or a font inside a data address would need a wider policy than `font-src 'self'`.
    assetsInlineLimit: 0,
    // The polyfill fetches, and the renderer has no network; every target knows modulepreload.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    rollupOptions: {
      input: { index: `${ROOT}/renderer/index.html`, kiosk: `${ROOT}/renderer/kiosk/index.html` },
      output: ZOD_CHUNK,
    },
  },
  server: {
    host: '127.0.0.1',
    port: DEV_PORT,
    strictPort: true,
    // The page's origin is app://branchbook, so the hot-reload client must be told where its socket is.
    hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: DEV_PORT },
    fs: { allow: [ROOT] },
  },
});
