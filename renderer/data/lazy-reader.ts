import type { StoreReader } from './store-reader.ts';

/**
 * A reader that is opened with its first question: a page that only prints starts no worker, and opening a store does not
 * wait for one. What changes before that needs no telling, since nothing was read.
 */
export function createLazyReader(open: () => StoreReader): StoreReader {
  let opened: StoreReader | null = null;
  const get = (): StoreReader => (opened ??= open());
  return {
    fill: async () => await get().fill(),
    prepare: async () => await get().prepare(),
    keepBlocks: async () => await get().keepBlocks(),
    find: async (filter, page) => await get().find(filter, page),
    findCustomer: async (customer, limit) => await get().findCustomer(customer, limit),
    findSimilar: async (question, limit) => await get().findSimilar(question, limit),
    verify: async () => await get().verify(),
    noteChanged: (changed) => opened?.noteChanged(changed),
    close: () => opened?.close(),
  };
}
