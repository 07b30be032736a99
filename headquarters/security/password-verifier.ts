import { scrypt, timingSafeEqual } from 'node:crypto';

import type { PasswordVerifier } from '../../shared/protocol/messages.ts';
import type { Random } from '../ports.ts';

/** Cost of scrypt (RFC 7914). */
export type ScryptCost = { readonly n: number; readonly r: number; readonly p: number };

/** OWASP's first recommendation: 128 MiB and about 300 ms for each password. */
export const DEFAULT_COST: ScryptCost = { n: 131_072, r: 8, p: 1 };
/** The least that is believed when read (OWASP: N=2^15, r=8, p=3): a weakened row opens nothing. */
export const COST_FLOOR = { n: 32_768, r: 8, work: 32_768 * 8 * 3 } as const;
/** The most that is computed when read: a planted row must not exhaust memory. */
const COST_CEILING = { n: 1_048_576, r: 16, p: 16 } as const;

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** How verifiers are made and which are believed. Tests pass a lower cost and `isFloorEnforced: false`. */
export type PasswordPolicy = { readonly cost: ScryptCost; readonly isFloorEnforced: boolean };
export const DEFAULT_PASSWORD_POLICY: PasswordPolicy = { cost: DEFAULT_COST, isFloorEnforced: true };

/** Makes the verifier of a password, with a fresh salt. */
export async function makePasswordVerifier(
  password: string,
  random: Random,
  policy: PasswordPolicy = DEFAULT_PASSWORD_POLICY,
): Promise<PasswordVerifier> {
  const salt = Buffer.from(random.bytes(SALT_BYTES));
  const hash = await deriveKey(password, salt, policy.cost, HASH_BYTES);
  return {
    algorithm: 'scrypt',
    ...policy.cost,
    salt: salt.toString('base64url'),
    hash: hash.toString('base64url'),
  };
}

/** Whether a password is the one of the verifier. Takes the same time whether it is or not. */
export async function isPasswordOf(
  verifier: PasswordVerifier,
  password: string,
  policy: PasswordPolicy = DEFAULT_PASSWORD_POLICY,
): Promise<boolean> {
  if (policy.isFloorEnforced) assertCostIsBelievable(verifier);
  const expected = Buffer.from(verifier.hash, 'base64url');
  const actual = await deriveKey(
    password,
    Buffer.from(verifier.salt, 'base64url'),
    verifier,
    expected.length,
  );
  return expected.length >= HASH_BYTES && timingSafeEqual(actual, expected);
}

function assertCostIsBelievable({ n, r, p }: ScryptCost): void {
  const isTooWeak = n < COST_FLOOR.n || r < COST_FLOOR.r || n * r * p < COST_FLOOR.work;
  const isTooMuch = n > COST_CEILING.n || r > COST_CEILING.r || p > COST_CEILING.p;
  if (isTooWeak || isTooMuch) throw new Error(`Password verifier with unacceptable cost [${n}, ${r}, ${p}]`);
}

function deriveKey(password: string, salt: Buffer, cost: ScryptCost, bytes: number): Promise<Buffer> {
  const options = { N: cost.n, r: cost.r, p: cost.p, maxmem: 256 * cost.n * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
