import type { ReaderAnswer, ReaderCall, ReaderRequest, ReaderSetup } from './reader-messages.ts';
import { StoreReaderFault } from './store-faults.ts';
import type { StoreReader } from './store-reader.ts';

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: StoreReaderFault) => void;
};

/** Starts the worker of `store-worker.ts`. An argument, because only the bundler knows where its file is. */
export type StartStoreWorker = () => Worker;

/**
 * The reader in a worker, over messages: asked in order, answered by number.
 *
 * A worker that fails, or is gone, fails every call that waits for it; nothing is left pending.
 */
export function createWorkerStoreReader(startWorker: StartStoreWorker, setup: ReaderSetup): StoreReader {
  const worker = startWorker();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: StoreReaderFault | null = null;
  const send = (request: ReaderRequest): void => worker.postMessage(request);

  function end(fault: StoreReaderFault): void {
    ended = fault;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  }

  async function call<Name extends ReaderCall>(
    name: Name,
    ...args: Parameters<StoreReader[Name]>
  ): Promise<Awaited<ReturnType<StoreReader[Name]>>> {
    if (ended !== null) throw ended;
    lastId += 1;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(lastId, { resolve, reject });
    send({ type: 'call', id: lastId, name, args });
    return (await promise) as Awaited<ReturnType<StoreReader[Name]>>;
  }

  worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.isOk) asked?.resolve(data.value);
    else asked?.reject(new StoreReaderFault(data.fault));
  });
  worker.addEventListener('error', ({ message }) => end(new StoreReaderFault(message || 'did not start')));
  send({ type: 'open', setup });
  return {
    fill: async () => await call('fill'),
    prepare: async () => await call('prepare'),
    find: async (filter, page) => await call('find', filter, page),
    findCustomer: async (customer, limit) => await call('findCustomer', customer, limit),
    findSimilar: async (question, limit) => await call('findSimilar', question, limit),
    verify: async () => await call('verify'),
    noteChanged: (changed) => send({ type: 'changed', changed }),
    close() {
      end(new StoreReaderFault('closed'));
      worker.terminate();
    },
  };
}
