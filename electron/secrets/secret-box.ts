/**
 * Seals small secrets for this computer account: the device's private key today, wrapped data keys later.
 *
 * There is no plaintext fallback (security K4): a box that cannot seal says so, and nothing secret is stored.
 */
export interface SecretBox {
  /** False when the system offers no real protection; then `seal` and `open` throw. */
  isAvailable(): boolean;
  seal(secret: string): Promise<Uint8Array>;
  /** Throws when the bytes were not sealed by this box on this account. */
  open(sealed: Uint8Array): Promise<string>;
}

/** The system gives no protected place for secrets. */
export class SecretBoxUnavailable extends Error {
  override readonly name = 'SecretBoxUnavailable';
}
