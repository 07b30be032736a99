/** Password verifiers of staff and officers (security L2). */
import { describe, expect, it } from 'vitest';

import {
  DEFAULT_COST,
  isPasswordOf,
  makePasswordVerifier,
} from '../../headquarters/security/password-verifier.ts';
import { testRandom } from './support/test-ports.ts';
import { TEST_PASSWORD_POLICY } from './support/test-head-office.ts';

describe('password verifier', () => {
  it('takes the right password and no other, at the cost that ships', async () => {
    const verifier = await makePasswordVerifier('Branch-2026', testRandom);
    expect(verifier).toMatchObject({ algorithm: 'scrypt', ...DEFAULT_COST });
    expect(await isPasswordOf(verifier, 'Branch-2026')).toBe(true);
    expect(await isPasswordOf(verifier, 'branch-2026')).toBe(false);
  });

  it('takes a password typed full-width or composed differently', async () => {
    const verifier = await makePasswordVerifier('ＡＢＣ-é', testRandom, TEST_PASSWORD_POLICY);
    expect(await isPasswordOf(verifier, 'ABC-e\u0301', TEST_PASSWORD_POLICY)).toBe(true);
  });

  it.each([
    ['weakened', { n: 1024 }],
    ['exhausting', { n: 2 ** 30 }],
  ])('believes no %s verifier', async (_name, change) => {
    const verifier = await makePasswordVerifier('x', testRandom, TEST_PASSWORD_POLICY);
    await expect(isPasswordOf({ ...verifier, ...change }, 'x')).rejects.toThrow('unacceptable cost');
  });

  it('a verifier with an empty hash opens nothing', async () => {
    const verifier = await makePasswordVerifier('x', testRandom, TEST_PASSWORD_POLICY);
    expect(await isPasswordOf({ ...verifier, hash: '' }, 'x', TEST_PASSWORD_POLICY)).toBe(false);
  });
});
