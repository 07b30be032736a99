import type { Unit } from '../../shared/domain/decide-context.ts';
import type { ChangedEntries } from './entry-search.ts';
import type { StoreReader } from './store-reader.ts';

/** What a worker needs to open the store and to fold by the branch's rules. */
export type ReaderSetup = {
  readonly databaseName: string;
  readonly packId: string;
  readonly unit: Unit;
};

/** The calls that have an answer. */
export type ReaderCall = Exclude<keyof StoreReader, 'noteChanged' | 'close'>;

export type ReaderRequest =
  | { readonly type: 'open'; readonly setup: ReaderSetup }
  | { readonly type: 'changed'; readonly changed: ChangedEntries }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly name: ReaderCall;
      readonly args: readonly unknown[];
    };

export type ReaderAnswer =
  | { readonly id: number; readonly isOk: true; readonly value: unknown }
  | { readonly id: number; readonly isOk: false; readonly fault: string };
