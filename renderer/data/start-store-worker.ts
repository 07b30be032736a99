import type { StartStoreWorker } from './worker-store-reader.ts';

/** Starts the worker as the application's bundler built it: a file of our own origin, as the policy of the pages demands. */
export const startStoreWorker: StartStoreWorker = () =>
  new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module', name: 'store' });
