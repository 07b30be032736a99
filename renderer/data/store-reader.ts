import type { EntryId } from '../../shared/domain/ids.ts';
import type { Similarity } from '../../shared/domain/similar-matter.ts';
import { EntrySearch } from './entry-search.ts';
import type { ChangedEntries, FoundPage } from './entry-search.ts';
import type { SearchFilter } from './search-filter.ts';
import type { SimilarQuestion } from './similar-search.ts';
import { keepSearchBlocks } from './search-blocks.ts';
import type { ReadingCore } from './store-core.ts';
import { verifyStore } from './verify-store.ts';
import type { StoreVerification } from './verify-store.ts';

/**
 * The heavy reading of a working store: search over all text, and the check of every hash.
 *
 * In the application it lives in workers (`worker-store-reader.ts`), so that neither keeps a screen waiting.
 */
export interface StoreReader {
  /** Resolves when the search is complete. */
  fill(): Promise<void>;
  /** After `fill`, in the background: spares later questions time. Answers whether `keepBlocks` would spare the next opening some. */
  prepare(): Promise<boolean>;
  /** Writes what the search reads at the next opening. */
  keepBlocks(): Promise<void>;
  find(filter: SearchFilter, page: SearchPage): Promise<FoundPage>;
  findCustomer(customer: SearchedCustomer, limit: number): Promise<readonly EntryId[]>;
  /** Null when another such question came before the answer. */
  findSimilar(question: SimilarQuestion, limit: number): Promise<readonly Similarity[] | null>;
  verify(): Promise<StoreVerification>;
  /** What is asked after this knows of the change. */
  noteChanged(changed: ChangedEntries): void;
  close(): void;
}

export type SearchPage = { readonly offset: number; readonly limit: number };
export type SearchedCustomer = { readonly phone: string; readonly name: string };

/** Reads in the thread it is called in: the worker itself, and tests where there are no workers. */
export function createStoreReader(core: ReadingCore): StoreReader {
  const search = new EntrySearch(core);
  return {
    fill: async () => await search.fill(),
    prepare: async () => await search.prepare(),
    keepBlocks: async () => await keepSearchBlocks(core),
    find: async (filter, page) => await search.find(filter, page),
    findCustomer: async (customer, limit) => await search.findCustomer(customer, limit),
    findSimilar: async (question, limit) => await search.findSimilar(question, limit),
    verify: async () => await verifyStore(core),
    noteChanged: (changed) => search.noteChanged(changed),
    close: () => {},
  };
}
