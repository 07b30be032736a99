import { isCanonicalJsonValue } from '../../shared/lib/canonical-json.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { packIssue } from '../../shared/policy/pack-issue.ts';
import type { PackIssue } from '../../shared/policy/pack-issue.ts';
import { detectKind, effectiveFromOf } from '../../shared/policy/policy-document.ts';
import { acceptPolicy } from '../../shared/policy/signed/accept-policy.ts';
import { signPolicy } from '../../shared/policy/signed/signed-policy.ts';
import type { PolicySigner, PolicyVerifier, SignedPolicy } from '../../shared/policy/signed/signed-policy.ts';
import { findId } from '../../shared/policy/validate-document.ts';
import { buildShelf } from './build-shelf.ts';

/** What a signed file turned out to be. `version` and `effectiveFrom` are told of what is genuine alone. */
export type VerificationReport = {
  readonly kind: string;
  readonly id: string;
  readonly version: number | null;
  readonly effectiveFrom: string | null;
  readonly issues: readonly PackIssue[];
};

/** A document with the signature; head office signs nothing that a branch would refuse. Paths start at the document's own root. */
export function signDocument(
  document: unknown,
  signedOn: string,
  keys: { readonly signer: PolicySigner; readonly verifier: PolicyVerifier },
  earlier: readonly unknown[],
): Result<SignedPolicy, readonly PackIssue[]> {
  if (!isCanonicalJsonValue(document)) return fail([packIssue('(root)', 'shape', { problem: 'not-json' })]);
  const shelf = buildShelf('after', earlier, keys.verifier);
  if (!shelf.ok) return shelf;
  const signed = signPolicy({ kind: detectKind(document), signedOn, document }, keys.signer);
  const accepted = acceptPolicy(shelf.value, signed, keys.verifier);
  if (accepted.ok) return ok(signed);
  return fail(
    accepted.error.map((issue) => ({ ...issue, path: issue.path.replace(/^document\.?/, '') || '(root)' })),
  );
}

/** What a branch that has the shipped rules and the earlier files would say to this file. */
export function verifyFile(
  file: unknown,
  verifier: PolicyVerifier,
  earlier: readonly unknown[],
): VerificationReport {
  const shelf = buildShelf('after', earlier, verifier);
  const accepted = shelf.ok ? acceptPolicy(shelf.value, file, verifier) : shelf;
  const fields = (typeof file === 'object' && file !== null ? file : {}) as Readonly<Record<string, unknown>>;
  const inner = fields['document'] ?? file;
  const kind = detectKind(inner);
  const document = accepted.ok ? accepted.value.document : null;
  return {
    kind,
    id: findId(kind, inner),
    version: document?.value.version ?? null,
    effectiveFrom: document === null ? null : effectiveFromOf(document),
    issues: accepted.ok ? [] : accepted.error,
  };
}
