import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

import type { OfficeCalendar } from '../../../../shared/domain/office-calendar.ts';
import type { PolicyOverlay, UnitOverride } from '../../../../shared/policy/overlay-schema.ts';
import { BANK_BRANCH } from '../../../../shared/policy/packs/bank-branch.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { acceptPolicy } from '../../../../shared/policy/signed/accept-policy.ts';
import { BUILT_IN_SHELF } from '../../../../shared/policy/signed/policy-shelf.ts';
import type { PolicyShelf } from '../../../../shared/policy/signed/policy-shelf.ts';
import { signPolicy } from '../../../../shared/policy/signed/signed-policy.ts';
import type {
  PolicySigner,
  PolicyVerifier,
  SignedPolicy,
} from '../../../../shared/policy/signed/signed-policy.ts';

/** A key of Node's own, so that neither edge of the product vouches for itself. */
export function makeKey(): PolicySigner & PolicyVerifier {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = createPublicKey(privateKey);
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return {
    keyId: createHash('sha256').update(raw).digest('hex'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    isSigned: (text, signature) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
  };
}

export const HEAD_OFFICE = makeKey();
export const SIGNED_ON = '2026-11-25';

export const bank = (
  version: number,
  effectiveFrom: string,
  changes: Partial<PolicyPack> = {},
): PolicyPack => ({
  ...BANK_BRANCH,
  ...changes,
  version,
  effectiveFrom,
});

/** A hall that asks for another prompt; any base takes it. */
export const overlay = (version: number, effectiveFrom: string): PolicyOverlay => ({
  id: 'winter',
  version,
  effectiveFrom,
  owns: ['display'],
  values: { display: [{ item: 'winter-hours', rule: 'product-default' }] },
});

/** A branch whose late entries are asked about sooner. */
export const override = (version: number, effectiveFrom: string): UnitOverride => ({
  unitId: 'unit-hb01',
  packId: 'bank-branch',
  version,
  effectiveFrom,
  values: { lateAfterMinutes: 15 + version },
});

export const calendar = (version: number, issuedOn: string): OfficeCalendar => ({
  version,
  issuedOn,
  years: [{ year: 2027, holidays: ['2027-01-01', '2027-01-04'], makeUpWorkdays: ['2027-01-09'] }],
});

export function signAs(
  kind: SignedPolicy['kind'],
  document: unknown,
  signedOn = SIGNED_ON,
  key: PolicySigner = HEAD_OFFICE,
): SignedPolicy {
  return signPolicy({ kind, signedOn, document }, key);
}

/** The shelf after these files, or the first refusal as `path reason`. */
export function acceptAll(...files: readonly unknown[]): PolicyShelf | readonly string[] {
  let shelf = BUILT_IN_SHELF;
  for (const file of files) {
    const accepted = acceptPolicy(shelf, file, HEAD_OFFICE);
    if (!accepted.ok) return accepted.error.map(({ path, reason }) => `${path} ${reason}`);
    shelf = accepted.value.shelf;
  }
  return shelf;
}
