import type { Timing } from './percentile.ts';

/** What is measured: bare IndexedDB, the same rows through Dexie, and the working store with its journal. */
export const BENCH_ENGINES = ['raw', 'dexie', 'branchbook'] as const;
export type BenchEngine = (typeof BENCH_ENGINES)[number];

/** Saves of one round, each engine in turn, entry by entry. */
export type SaveRound = {
  readonly raw: Timing;
  readonly branchbook: Timing;
  /** The part of a save that is the shell's append, with the way there and back. */
  readonly append: Timing;
  /** A call to the shell that does nothing: what the bridge itself costs on this host. */
  readonly emptyCall: Timing;
};

/** The three main lists of 50 rows, and the counters. */
export const BENCH_LISTS = ['mine', 'due', 'register'] as const;
export type BenchList = (typeof BENCH_LISTS)[number];
export type ListRound = Readonly<Record<BenchList, { readonly raw: Timing; readonly branchbook: Timing }>> & {
  readonly counters: Timing;
};

/** Milliseconds from asking for the database to having the first 50 rows of the register. */
export type OpenTime = { readonly sinceOpen: number };

/** What goes on behind a screen after opening: search, full check, and what both leave of the page's thread. */
export type Background = {
  /** Milliseconds from opening to the first answer of the search. */
  readonly searchReadyMs: number;
  readonly fullCheckMs: number;
  /** From the words to 50 rows; once while the full check runs, once after it. */
  readonly search: Timing;
  readonly searchWhileChecking: Timing;
  /** Longest task of the page's thread, milliseconds; 0 when none took 50. */
  readonly longestWhileFilling: number;
  readonly longestWhileChecking: number;
  readonly longestWhileSearching: number;
  /** Script heap of the page, without its worker. */
  readonly heapMegabytes: number;
};

/** What the bench page offers to whoever drives it. */
export type BenchApi = {
  /** Sample branch, signed in as its receiver. */
  setUp(): Promise<void>;
  /** Fills both stores until this many entries are in each. */
  fillTo(count: number): Promise<void>;
  measureSaves(runs: number): Promise<SaveRound>;
  measureLists(runs: number): Promise<ListRound>;
  /** Opens one engine in this fresh page, up to the first 50 rows of the register. */
  measureOpen(engine: BenchEngine): Promise<OpenTime>;
  measureBackground(): Promise<Background>;
};
