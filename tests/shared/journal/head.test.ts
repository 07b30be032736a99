import { describe, expect, it } from 'vitest';

import { GENESIS_HASH } from '../../../shared/journal/hash-event.ts';
import { toHeadSigningText } from '../../../shared/journal/head.ts';

describe('toHeadSigningText', () => {
  it('is the prefix and the canonical form of exactly the four fields', () => {
    const head = {
      installationId: 'i-1',
      seq: 3,
      hash: GENESIS_HASH,
      keyId: 'k-1',
      signature: 'not covered',
    };
    expect(toHeadSigningText(head)).toBe(
      `branchbook/head/v1\n{"hash":"${GENESIS_HASH}","installationId":"i-1","keyId":"k-1","seq":3}`,
    );
  });
});
