import type { ReaderAnswer, ReaderCall, ReaderRequest, ReaderSetup } from './reader-messages.ts';
import { StoreReaderFault } from './store-faults.ts';
import type { StoreReader } from './store-reader.ts';

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: StoreReaderFault) => void;
};

/** Starts the worker of `store-worker.ts`. An argument, because only the bundler knows where its file is. */
export type StartStoreWorker = () => Worker;

/** A worker over the working store that is asked in order and answers by number. */
type ConnectedWorker = {
  call<Name extends ReaderCall>(
    name: Name,
    ...args: Parameters<StoreReader[Name]>
  ): Promise<Awaited<ReturnType<StoreReader[Name]>>>;
  send(request: ReaderRequest): void;
  /** Ends the worker; what waits for it fails. */
  close(): void;
};

/**
 * The reader in a worker, over messages.
 *
 * What reads every row once, the full check and the writing of the search's blocks, has a worker of its own that ends with it: what it
 * read for that, some hundred megabytes at 100,000 entries, is given back at once, and a search meanwhile waits for nothing.
 */
export function createWorkerStoreReader(startWorker: StartStoreWorker, setup: ReaderSetup): StoreReader {
  const reader = connectWorker(startWorker, setup);
  const aside = new Set<ConnectedWorker>();

  async function inWorkerOfItsOwn<Answer>(
    ask: (worker: ConnectedWorker) => Promise<Answer>,
  ): Promise<Answer> {
    const worker = connectWorker(startWorker, setup);
    aside.add(worker);
    try {
      return await ask(worker);
    } finally {
      aside.delete(worker);
      worker.close();
    }
  }

  return {
    fill: async () => await reader.call('fill'),
    prepare: async () => await reader.call('prepare'),
    keepBlocks: async () => await inWorkerOfItsOwn((worker) => worker.call('keepBlocks')),
    find: async (filter, page) => await reader.call('find', filter, page),
    findCustomer: async (customer, limit) => await reader.call('findCustomer', customer, limit),
    findSimilar: async (question, limit) => await reader.call('findSimilar', question, limit),
    verify: async () => await inWorkerOfItsOwn((worker) => worker.call('verify')),
    noteChanged: (changed) => reader.send({ type: 'changed', changed }),
    close() {
      for (const each of [reader, ...aside]) each.close();
    },
  };
}

/** A worker that fails, or is gone, fails every call that waits for it; nothing is left pending. */
function connectWorker(startWorker: StartStoreWorker, setup: ReaderSetup): ConnectedWorker {
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
    call,
    send,
    close() {
      end(new StoreReaderFault('closed'));
      worker.terminate();
    },
  };
}
