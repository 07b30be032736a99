import { SecretBoxUnavailable } from './secret-box.ts';
import type { SecretBox } from './secret-box.ts';

/** The part of Electron's `safeStorage` that is used. */
export type SafeStorageLike = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Uint8Array;
  decryptString(sealed: Buffer): string;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
};

/**
 * Seals with Electron's `safeStorage` (DPAPI, Keychain, libsecret).
 *
 * Refuses Linux's `basic_text` backend: it encrypts with a password that is in Chromium's source.
 */
export function makeSafeStorageBox(safeStorage: SafeStorageLike): SecretBox {
  const isAvailable = (): boolean =>
    safeStorage.isEncryptionAvailable() && safeStorage.getSelectedStorageBackend?.() !== 'basic_text';
  const assertAvailable = (): void => {
    if (!isAvailable()) throw new SecretBoxUnavailable('The system keyring cannot seal secrets');
  };
  return {
    isAvailable,
    async seal(secret) {
      assertAvailable();
      return new Uint8Array(safeStorage.encryptString(secret));
    },
    async open(sealed) {
      assertAvailable();
      return safeStorage.decryptString(Buffer.from(sealed));
    },
  };
}
