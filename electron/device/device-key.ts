import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The device's Ed25519 key, open in memory for as long as the application runs. */
export interface DeviceKey {
  readonly keyId: string;
  /** Raw, 32 bytes, base64url. */
  readonly publicKey: string;
  /** Ed25519 over the UTF-8 of a text, base64url. */
  sign(text: string): string;
}

/** Makes a key. The private half is answered once, as PKCS#8 in base64url, to be sealed at once. */
export function generateDeviceKey(): { readonly key: DeviceKey; readonly privateKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const encoded = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  return { key: toDeviceKey(privateKey), privateKey: encoded };
}

/** Opens a private key that `generateDeviceKey` made. */
export function openDeviceKey(privateKey: string): DeviceKey {
  return toDeviceKey(
    createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' }),
  );
}

/** The name of a key, and of the device that holds it: SHA-256 over the raw public half, hex. It cannot be chosen, so it cannot collide (F28). */
export function computeKeyId(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

/** Whether a text was signed with the private half of a raw public key. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}

function toDeviceKey(privateKey: KeyObject): DeviceKey {
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = jwk.x;
  if (publicKey === undefined) throw new Error('An Ed25519 key without a public half');
  return {
    keyId: computeKeyId(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
}
