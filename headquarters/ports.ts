import type { IsoInstant } from '../shared/lib/instant.ts';

/** Where the service gets the time. Passed in, so that a test can let 24 hours pass. */
export interface Clock {
  now(): IsoInstant;
}

/** Where the service gets randomness: codes, challenges, ids, keys. Must be cryptographic outside tests. */
export interface Random {
  bytes(count: number): Uint8Array;
}
