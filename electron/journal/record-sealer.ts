/** Which event a record holds: what a sealer binds the bytes to, so that sealed records cannot change places. */
export type RecordPlace = { readonly installationId: string; readonly seq: number };

/**
 * What lies between the canonical bytes of an event and the bytes in the journal file: the seam for encryption at rest.
 *
 * Today nothing (`plainRecordSealer`). A sealer that encrypts binds `place` as associated data, brings its own nonce, and
 * throws in `open` for bytes that are not its own; recovery then treats the record as damaged. Nothing else in the journal knows
 * whether records are sealed: checksums cover the sealed bytes, hashes the open ones.
 */
export interface RecordSealer {
  seal(plain: Uint8Array, place: RecordPlace): Uint8Array;
  open(sealed: Uint8Array, place: RecordPlace): Uint8Array;
}

/** Leaves records as they are. */
export const plainRecordSealer: RecordSealer = { seal: (plain) => plain, open: (sealed) => sealed };
