import { scrypt, timingSafeEqual } from 'node:crypto';

import type { PasswordVerifier } from '../../shared/protocol/messages.ts';
import type { RandomSource } from '../secrets/random-source.ts';

/** Cost of new verifiers (security L2): 128 MiB and about 300 ms on a branch's computer. */
export const SCRYPT_COST = { n: 131_072, r: 8, p: 1 } as const;
/**
 * The least that is believed when a verifier is read (OWASP: N=2^15, r=8, p=3): a verifier somebody weakened, to guess
 * quickly, opens nothing.
 */
const COST_FLOOR = { n: 32_768, r: 8, work: 32_768 * 8 * 3 } as const;
/** The most that is computed: a planted verifier must not exhaust the memory. */
const COST_CEILING = { n: 1_048_576, r: 16, p: 16 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** A verifier whose cost is below the floor, above the ceiling, or whose hash is cut short. */
export class VerifierNotBelieved extends Error {
  override readonly name = 'VerifierNotBelieved';
}

/** Makes the verifier of a password, with a fresh salt. */
export async function makePasswordVerifier(
  password: string,
  random: RandomSource,
): Promise<PasswordVerifier> {
  const salt = random.bytes(SALT_BYTES);
  const hash = await deriveHash(password, salt, SCRYPT_COST);
  return {
    algorithm: 'scrypt',
    ...SCRYPT_COST,
    salt: Buffer.from(salt).toString('base64url'),
    hash: hash.toString('base64url'),
  };
}

/** Whether a password belongs to a verifier. Takes the same time for yes and no. */
export async function isPasswordOf(verifier: PasswordVerifier, password: string): Promise<boolean> {
  const expected = Buffer.from(verifier.hash, 'base64url');
  assertBelievable(verifier, expected.length);
  const actual = await deriveHash(password, Buffer.from(verifier.salt, 'base64url'), verifier);
  return timingSafeEqual(actual, expected);
}

/** Nobody's verifier, of the usual cost: checked for a person who is not there, so that the answer takes as long (security L5). */
export const NOBODYS_VERIFIER: PasswordVerifier = {
  algorithm: 'scrypt',
  ...SCRYPT_COST,
  salt: Buffer.alloc(SALT_BYTES).toString('base64url'),
  hash: Buffer.alloc(HASH_BYTES).toString('base64url'),
};

function assertBelievable({ n, r, p }: PasswordVerifier, hashBytes: number): void {
  const isTooWeak = n < COST_FLOOR.n || r < COST_FLOOR.r || n * r * p < COST_FLOOR.work;
  const isTooMuch = n > COST_CEILING.n || r > COST_CEILING.r || p > COST_CEILING.p;
  if (isTooWeak || isTooMuch || hashBytes !== HASH_BYTES) {
    throw new VerifierNotBelieved(
      `Password verifier is not believed [n=${n} r=${r} p=${p} bytes=${hashBytes}]`,
    );
  }
}

function deriveHash(
  password: string,
  salt: Uint8Array,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  // NFKC (security L1): the same password typed full-width or half-width, composed or not, is the same password.
  const secret = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, HASH_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}
