// Security L1, L2: scrypt, floors enforced on reading.
import { describe, expect, it } from 'vitest';

import {
  isPasswordOf,
  makePasswordVerifier,
  VerifierNotBelieved,
} from '../../../electron/session/password-verifier.ts';
import { makeSeededRandom } from '../shell-fakes.ts';

describe('isPasswordOf', () => {
  it('[L1] takes the password, also typed full-width, and no other', async () => {
    const verifier = await makePasswordVerifier('Branch-2026-demo', makeSeededRandom(3));
    expect(verifier).toMatchObject({ algorithm: 'scrypt', n: 131_072, r: 8, p: 1 });
    expect(await isPasswordOf(verifier, 'Branch-2026-demo')).toBe(true);
    expect(await isPasswordOf(verifier, 'Branch-２０２６-demo')).toBe(true);
    expect(await isPasswordOf(verifier, 'branch-2026-demo')).toBe(false);
  });

  it.each([
    { n: 1024, r: 8, p: 1 },
    { n: 32_768, r: 8, p: 1 },
    { n: 131_072, r: 1, p: 8 },
    { n: 2 ** 24, r: 8, p: 1 },
  ])('[L2] believes no verifier of cost %o', async (cost) => {
    const verifier = { algorithm: 'scrypt', ...cost, salt: 'AAAA', hash: 'A'.repeat(43) } as const;
    await expect(isPasswordOf(verifier, 'x')).rejects.toBeInstanceOf(VerifierNotBelieved);
  });
});
