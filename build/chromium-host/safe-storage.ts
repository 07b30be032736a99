import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of the AES-GCM nonce and tag (NIST SP 800-38D). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * `safeStorage` with a key of the host's own in the user-data folder, readable by its owner only. It behaves like the
 * system's (same answers, other machine cannot decrypt), but protects less: the host is for running and testing.
 */
export function createSafeStorage(getUserData: () => string) {
  const getKey = (): Buffer => {
    const path = join(getUserData(), 'host-safe-storage.key');
    if (!existsSync(path)) {
      mkdirSync(getUserData(), { recursive: true });
      writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
    }
    return readFileSync(path);
  };
  return {
    isEncryptionAvailable: (): boolean => true,
    getSelectedStorageBackend: (): 'unknown' => 'unknown',
    encryptString(plain: string): Buffer {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', getKey(), nonce);
      return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decryptString(sealed: Buffer): string {
      const decipher = createDecipheriv('aes-256-gcm', getKey(), sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      return (
        decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    },
  };
}
