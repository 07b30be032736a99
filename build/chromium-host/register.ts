/**
 * `node --import ./build/chromium-host/register.ts out/desktop/main.js` runs the built main process on the Chromium
 * host: the module `electron` resolves to the host's.
 */
import { enableCompileCache, registerHooks } from 'node:module';

const HOST_MODULE = new URL('./electron.ts', import.meta.url).href;

// The browser driver is one large file: a start costs a third of a second less when it is compiled already.
enableCompileCache();

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: HOST_MODULE, format: 'module-typescript', shortCircuit: true }
      : nextResolve(specifier, context),
});
