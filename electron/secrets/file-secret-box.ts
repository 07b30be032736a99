import { createCipheriv, createDecipheriv } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { RandomSource } from './random-source.ts';
import type { SecretBox } from './secret-box.ts';

const KEY_FILE = 'secret-box.key';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals with a key that lies in a file beside the data, readable by its owner only (mode 0600).
 *
 * **Not secret** from whoever can read the folder: it is for the Chromium host, for tests and for trying out, where
 * no system keyring exists. The shipped application uses `makeSafeStorageBox` and never falls back to this.
 */
export async function openFileSecretBox(folder: string, random: RandomSource): Promise<SecretBox> {
  const key = await readOrMakeKey(folder, random);
  return {
    isAvailable: () => true,
    async seal(secret) {
      const nonce = random.bytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    async open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}

async function readOrMakeKey(folder: string, random: RandomSource): Promise<Uint8Array> {
  const path = join(folder, KEY_FILE);
  await mkdir(folder, { recursive: true });
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      const key = random.bytes(32);
      await handle.writeFile(key);
      await handle.sync();
      return key;
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    const key = new Uint8Array(await readFile(path));
    if (key.length !== 32) throw new Error(`Key file has a wrong length [${key.length}]`, { cause });
    return key;
  }
}
