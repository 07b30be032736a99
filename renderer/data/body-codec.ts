/** What a row keeps as its body: sealed for the disk. Opaque to everything but the codec that made it. */
export type SealedBody = unknown;

/**
 * Where personal data is sealed before it reaches the disk: the one seam for encryption at rest.
 *
 * Bodies are values of structured clone: plain objects, and of attachments their bytes. `key` names table and row (`events/<id>`), so that a codec with authenticated encryption can bind a body to its row and
 * a swapped body does not open. Both directions are asynchronous because WebCrypto is; therefore nothing seals or
 * opens inside an IndexedDB transaction, which an await on anything else would close.
 */
export interface BodyCodec {
  seal(key: string, body: unknown): Promise<SealedBody>;
  /** Throws when the body was altered, as far as the codec can tell. */
  open(key: string, sealed: SealedBody): Promise<unknown>;
}

/** Keeps bodies as they are: until the data key is handed to the renderer. */
export const PLAIN_CODEC: BodyCodec = {
  seal: async (_key, body) => body,
  open: async (_key, sealed) => sealed,
};
