import './setup-zod.ts';

import { loadChinaCalendar } from '../../shared/domain/working-calendar.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import { PLAIN_CODEC } from './body-codec.ts';
import { BranchDatabase } from './branch-database.ts';
import type { ReaderAnswer, ReaderRequest, ReaderSetup } from './reader-messages.ts';
import { createStoreReader } from './store-reader.ts';
import type { StoreReader } from './store-reader.ts';

/** The part of a worker's own scope that this uses; the compiler configuration of pages does not know workers. */
type WorkerScope = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ReaderRequest>) => void): void;
  postMessage(answer: ReaderAnswer): void;
};

const scope = globalThis as unknown as WorkerScope;
let reader: StoreReader | null = null;

/** A worker over the working store: a connection of its own, which writes nothing but the search's blocks. */
function openReader({ databaseName, packId, unit }: ReaderSetup): StoreReader {
  const policy = findPack(packId);
  if (policy === null) throw new Error(`The policy pack [${packId}] is not known`);
  const db = new BranchDatabase({ name: databaseName, durability: 'relaxed' });
  return createStoreReader({
    db,
    codec: PLAIN_CODEC,
    rules: { policy, unit, calendar: loadChinaCalendar() },
  });
}

async function answer(request: Extract<ReaderRequest, { type: 'call' }>): Promise<ReaderAnswer> {
  const { id, name, args } = request;
  try {
    if (reader === null) throw new Error('The reader was not opened');
    const called = reader[name] as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, isOk: true, value: await called(...args) };
  } catch (cause) {
    return { id, isOk: false, fault: String(cause) };
  }
}

scope.addEventListener('message', ({ data }) => {
  switch (data.type) {
    case 'open':
      reader = openReader(data.setup);
      return;
    case 'changed':
      reader?.noteChanged(data.changed);
      return;
    case 'call':
      void answer(data).then((message) => scope.postMessage(message));
  }
});
