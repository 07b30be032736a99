/** The binding the page's shim calls; taken off the window before any script of the page runs. */
export const INVOKE_BINDING = '__branchbookHostInvoke';
/** Where the page's `window.close` arrives; taken off the window as well. */
export const CLOSE_BINDING = '__branchbookHostClose';
/** In Electron a page that closes its window asks main first; Chromium closes one without a history unasked. */
export const CLOSE_SCRIPT = `(() => {
  const ask = globalThis[${JSON.stringify(CLOSE_BINDING)}];
  delete globalThis[${JSON.stringify(CLOSE_BINDING)}];
  if (globalThis === globalThis.top) globalThis.close = () => void ask();
})();`;
/** Where the shim listens for messages of the main process. */
export const RECEIVE_SYMBOL = 'branchbook.host.receive';

/** What one call carries to the main process, and what comes back. */
export type InvokeMessage = { readonly channel: string; readonly args: readonly unknown[] };
export type InvokeAnswer =
  | { readonly isOk: true; readonly value?: unknown }
  | { readonly isOk: false; readonly message: string };

/**
 * The script that runs before any script of the page: it gives the built preload file a `require` that knows only
 * `electron`, with `contextBridge` and `ipcRenderer` as far as a sandboxed preload of ours uses them.
 *
 * Like Electron's, what is exposed is frozen and the ways in are not left on the window.
 */
export function composePreloadScript(preloadSource: string): string {
  return `(() => {
  'use strict';
  const call = globalThis[${JSON.stringify(INVOKE_BINDING)}];
  delete globalThis[${JSON.stringify(INVOKE_BINDING)}];
  if (globalThis !== globalThis.top || !location.hostname.endsWith('.app.invalid')) return;
  const listeners = new Map();
  const listenersOf = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
  Object.defineProperty(globalThis, Symbol.for(${JSON.stringify(RECEIVE_SYMBOL)}), {
    value: (channel, args) => { for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args); },
  });
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) { Object.values(value).forEach(freeze); Object.freeze(value); }
    return value;
  };
  const notProvided = (name, provided) => new Proxy(provided, {
    get(target, key) {
      if (key in target) return target[key];
      throw new Error(name + '.' + String(key) + ' is not provided by the Chromium host');
    },
  });
  const ipcRenderer = notProvided('ipcRenderer', {
    async invoke(channel, ...args) {
      const answer = JSON.parse(await call(JSON.stringify({ channel, args })));
      if (!answer.isOk) throw new Error("Error invoking remote method '" + channel + "': " + answer.message);
      return answer.value;
    },
    on(channel, listener) { listenersOf(channel).add(listener); },
    removeListener(channel, listener) { listenersOf(channel).delete(listener); },
  });
  const contextBridge = notProvided('contextBridge', {
    exposeInMainWorld(key, value) {
      Object.defineProperty(globalThis, key, { value: freeze(value), enumerable: true, writable: false, configurable: false });
    },
  });
  const require = (name) => {
    if (name === 'electron') return notProvided('electron', { ipcRenderer, contextBridge });
    throw new Error('module [' + name + '] is not there in a sandboxed preload');
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${preloadSource}
  })(require, module, module.exports);
})();`;
}
