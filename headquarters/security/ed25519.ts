import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Bytes of a raw Ed25519 public key. */
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A raw key of 32 bytes in base64url as a key object, or null when it is none. */
export function parsePublicKey(text: string): KeyObject | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' });
  } catch {
    return null;
  }
}

/** Whether a base64url signature is the key's own over the UTF-8 of a text. */
export function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.length === SIGNATURE_BYTES && verify(null, Buffer.from(text, 'utf8'), key, bytes);
}

/** The id of a device: SHA-256 of its raw public key, hex. It cannot be chosen, so it cannot collide with another's (F28). */
export function computeDeviceId(publicKey: string): string {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (bytes.length !== KEY_BYTES) throw new Error(`Public key of [${bytes.length}] bytes`);
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of text or bytes, hex. */
export function digestHex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
