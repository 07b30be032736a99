// Only what was on the screen is marked, and only as it stood there (SIG-1, SIG-3).
import { describe, expect, it } from 'vitest';

import {
  computeSignState,
  listMarked,
  NO_MARKS,
  withMarkToggled,
  withRead,
  withResults,
} from '../../../../renderer/branch/screens/sign-off/sign-marks.ts';
import { toEntryId, toSha256Hex } from '../../../../shared/domain/ids.ts';
import { refusal } from '../../../../shared/domain/refusal.ts';

const ONE = toSha256Hex('1'.repeat(64));
const TWO = toSha256Hex('2'.repeat(64));
const ID = toEntryId('019aa000-0000-7000-8000-000000000001');
const item = { row: { id: ID }, digest: ONE, refusal: null, isOnItsOwn: false };

describe('the marks of a signer', () => {
  it('[SIG-3] marks nothing that was not read', () => {
    expect(withMarkToggled(NO_MARKS, item)).toBe(NO_MARKS);
    expect(computeSignState(item, NO_MARKS)).toBe('unread');
    const marked = withMarkToggled(withRead(NO_MARKS, ID, ONE), item);
    expect(computeSignState(item, marked)).toBe('marked');
    expect(listMarked([item], marked)).toEqual([item]);
    expect(computeSignState(item, withMarkToggled(marked, item))).toBe('read');
  });

  it('[SIG-1] what changes after it was read or marked is neither, until it was read again', () => {
    const marked = withMarkToggled(withRead(NO_MARKS, ID, ONE), item);
    const changed = { ...item, digest: TWO };
    expect(computeSignState(changed, marked)).toBe('changed');
    expect(listMarked([changed], marked)).toEqual([]);
    expect(withMarkToggled(marked, changed)).toBe(marked);
    expect(computeSignState(changed, withRead(marked, ID, TWO))).toBe('read');
  });

  it('[SIG-4] what cannot be signed cannot be marked, though it was read; nor what is signed by itself', () => {
    const read = withRead(NO_MARKS, ID, ONE);
    for (const [each, state] of [
      [{ ...item, refusal: refusal('own-proposal') }, 'refused'],
      [{ ...item, isOnItsOwn: true }, 'on-its-own'],
    ] as const) {
      expect(withMarkToggled(read, each)).toBe(read);
      expect(computeSignState(each, read)).toBe(state);
    }
  });

  it('[SIG-3] after signing nothing is marked, and what was left says why', () => {
    const marked = withMarkToggled(withRead(NO_MARKS, ID, ONE), item);
    const left = new Map([[ID, refusal('content-changed-since-shown')]]);
    expect(withResults(marked, left)).toEqual({ read: marked.read, marked: new Map(), left });
  });
});
