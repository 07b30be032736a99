import { z } from 'zod';

import { toCanonicalJson } from '../../lib/canonical-json.ts';
import { POLICY_KINDS } from '../policy-document.ts';

/** Names what is signed, so that no signature of head office over something else can be passed off as one over rules. */
export const SIGNED_POLICY_FORMAT = 'branchbook/policy/v1';

/** 64 bytes in base64url. The last letter carries two bits only: one spelling a signature, or a changed file could still be "the same". */
const SIGNATURE = /^[A-Za-z0-9_-]{85}[AQgw]$/;

/** Rules with head office's signature: one JSON file (docs/policy-packs.md). Version and effective date are the document's own. */
export const signedPolicySchema = z.strictObject({
  format: z.literal(SIGNED_POLICY_FORMAT),
  kind: z.enum(POLICY_KINDS),
  /** Local date of signing. Nothing newer comes into force before it. */
  signedOn: z.iso.date(),
  /** SHA-256 of the raw public key, hex. */
  keyId: z.string().regex(/^[0-9a-f]{64}$/),
  document: z.unknown(),
  /** Ed25519 over {@link toPolicySigningText} in UTF-8, base64url. */
  signature: z.string().regex(SIGNATURE),
});
export type SignedPolicy = z.infer<typeof signedPolicySchema>;
export type UnsignedPolicy = Omit<SignedPolicy, 'signature'>;

/** How head office signs; whoever has its private key makes one. */
export type PolicySigner = { readonly keyId: string; sign(text: string): string };
/** How a signature of head office is known; whoever has its public key makes one. */
export type PolicyVerifier = { readonly keyId: string; isSigned(text: string, signature: string): boolean };

/** The text that is signed: everything but the signature itself, in its one canonical form (RFC 8785). */
export function toPolicySigningText(unsigned: object): string {
  return `${SIGNED_POLICY_FORMAT}\n${toCanonicalJson(unsigned)}`;
}

/** A document with head office's signature. It is not judged here: `acceptPolicy` is what a branch does with it. */
export function signPolicy(
  content: Pick<SignedPolicy, 'kind' | 'signedOn' | 'document'>,
  signer: PolicySigner,
): SignedPolicy {
  const unsigned: UnsignedPolicy = { format: SIGNED_POLICY_FORMAT, ...content, keyId: signer.keyId };
  return { ...unsigned, signature: signer.sign(toPolicySigningText(unsigned)) };
}
