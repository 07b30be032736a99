import type { PolicyVerifier } from '../../shared/policy/signed/signed-policy.ts';
import { computeKeyId, isSignedBy } from '../device/device-key.ts';

/** The key that the branch pinned at its enrolment, as the judge of rules that claim to come from head office (S4). */
export function toPolicyVerifier(headOfficeKey: string): PolicyVerifier {
  return {
    keyId: computeKeyId(headOfficeKey),
    isSigned: (text, signature) => isSignedBy(headOfficeKey, text, signature),
  };
}
