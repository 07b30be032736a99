import { describe, expect, it } from 'vitest';

import { deriveMyWork } from '../../../renderer/branch/frame/my-work.ts';
import { pickActingRole } from '../../../renderer/branch/frame/session.tsx';

describe('deriveMyWork', () => {
  it('puts the moves others wait for first', () => {
    expect(deriveMyWork(['receiver', 'branch-head'])).toEqual(['branch-head', 'receiver']);
  });

  it('gives an auditor none', () => {
    expect(deriveMyWork(['auditor'])).toEqual([]);
  });
});

describe('pickActingRole', () => {
  it('takes the preferred job when it is held, the first otherwise', () => {
    expect(pickActingRole(['receiver', 'branch-head'], 'branch-head')).toBe('branch-head');
    expect(pickActingRole(['receiver'], 'branch-head')).toBe('receiver');
  });
});
