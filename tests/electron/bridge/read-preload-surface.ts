import { buildSync } from 'esbuild';
import { runInNewContext } from 'node:vm';
import { ROOT } from '../../../build/project-paths.ts';

export type PreloadSurface = {
  /** Channel that each exposed call uses, by its name `group.method`. */
  readonly calls: ReadonlyMap<string, string>;
  readonly subscriptions: readonly string[];
  /** Names under which something was put on the window. */
  readonly exposedNames: readonly string[];
};

/** Runs the real preload in an empty context against a recording `electron`, and looks at what it exposes. */
export function readPreloadSurface(): PreloadSurface {
  const { outputFiles } = buildSync({
    entryPoints: [`${ROOT}/electron/preload.ts`],
    bundle: true,
    format: 'cjs',
    external: ['electron'],
    write: false,
  });
  const exposed = new Map<string, Record<string, Record<string, (argument: unknown) => unknown>>>();
  const invoked: string[] = [];
  const listened: string[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: never) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke: (channel: string) => void invoked.push(channel),
      on: (channel: string) => void listened.push(channel),
      removeListener: () => undefined,
    },
  };
  runInNewContext(outputFiles[0]!.text, { require: () => electron, module: { exports: {} } });
  const calls = new Map<string, string>();
  for (const [group, methods] of Object.entries(exposed.get('desktop') ?? {})) {
    for (const [method, run] of Object.entries(methods)) {
      const before = invoked.length;
      run({});
      if (invoked.length > before) calls.set(`${group}.${method}`, invoked.at(-1)!);
    }
  }
  return { calls, subscriptions: listened, exposedNames: [...exposed.keys()] };
}
