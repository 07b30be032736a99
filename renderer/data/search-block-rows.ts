import type { Sha256Hex } from '../../shared/domain/ids.ts';
import type { SealedBody } from './body-codec.ts';
import type { SearchLine } from './search-line.ts';

/** What of a line is kept: all but what is computed when a question needs it. */
export type KeptLine = Omit<SearchLine, 'initials' | 'sketch'> & {
  /** Of the lists' row that the line was made of. */
  readonly bodyHash: Sha256Hex;
};

/**
 * Lines of the search, column by column: the body of a block. Objects would repeat the names of their fields a thousand times, and reading
 * the rows themselves takes eight times as long.
 */
export type SearchBlock = { readonly [Column in keyof KeptLine]: readonly KeptLine[Column][] } & {
  /** Set digest of the rows' hashes. */
  readonly digest: Sha256Hex;
};

/** Says which blocks there are. Written last: blocks without it are the rest of a writing that did not end. */
export type SearchHeadRow = {
  readonly key: 'head';
  readonly generation: number;
  readonly blocks: number;
  /** By which rules lines are made of rows. */
  readonly format: number;
  /** The store's revision before the first block was read: what was written later is read from the rows. */
  readonly revision: number;
};

/** By generation and place, so that the old ones stay until the head names the new. */
export type SearchBlockKey = `${number}/${number}`;
export type SearchBlockRow = SearchHeadRow | { readonly key: SearchBlockKey; readonly body: SealedBody };
