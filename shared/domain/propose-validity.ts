import type { PolicyPack } from '../policy/schema.ts';
import type { Cause, Validity } from './vocabulary.ts';

/** What was found out about a complaint that its validity follows from. Null is what nobody has tested. */
export type ValidityGrounds = {
  readonly isWellGrounded: boolean | null;
  readonly isDemandReasonable: boolean | null;
  readonly causes: readonly Cause[];
};

/**
 * What the tests make of a complaint: one test that failed makes it invalid, both passed make it valid (G8-02); a cause that the
 * taxonomy calls invalid makes it invalid too, unless another cause stands beside it (CAUSE-04). A person confirms it.
 */
export function proposeValidity(policy: PolicyPack, grounds: ValidityGrounds): Validity {
  const { isWellGrounded, isDemandReasonable, causes } = grounds;
  if (isWellGrounded === false || isDemandReasonable === false) return 'invalid';
  const invalidCauses = policy.causes.filter(({ isInvalid }) => isInvalid).map(({ cause }) => cause);
  if (causes.length > 0 && causes.every((cause) => invalidCauses.includes(cause))) return 'invalid';
  return isWellGrounded === true && isDemandReasonable === true ? 'valid' : 'undetermined';
}

/** Whether the policy judges complaints at all, by itself or by the taxonomy laid over it. */
export function hasValidityTest({ triage, causes }: PolicyPack): boolean {
  return triage.validity !== 'none' || causes.some(({ isInvalid }) => isInvalid);
}
