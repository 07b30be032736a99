import type { PolicySigner, PolicyVerifier } from '../../shared/policy/signed/signed-policy.ts';
import type { SigningKey } from '../identity.ts';
import { computeDeviceId, isSignedBy, parsePublicKey } from './ed25519.ts';

/** Head office's key as the signer of rules. Keys are named like devices: by the fingerprint of the public half. */
export function toPolicySigner({ publicKey, sign }: SigningKey): PolicySigner {
  return { keyId: computeDeviceId(publicKey), sign };
}

/** Head office's public key, raw in base64url, as the judge of signatures; null when it is no key. */
export function toPolicyVerifier(publicKey: string): PolicyVerifier | null {
  const key = parsePublicKey(publicKey);
  if (key === null) return null;
  return {
    keyId: computeDeviceId(publicKey),
    isSigned: (text, signature) => isSignedBy(key, text, signature),
  };
}
