// Where a file goes: a printed form to its own entry, everything else where it was put (EVI-1).
import { describe, expect, it } from 'vitest';

import { placeByCode } from '../../../renderer/branch/attachments/place-by-code.ts';
import { toDraftOwner, toEntryOwner } from '../../../renderer/data/attachment-store.ts';
import { toEntryId, toSha256Hex } from '../../../shared/domain/ids.ts';

const [HERE, OTHER, ELSEWHERE] = ['here', 'other', 'elsewhere'].map(toEntryId) as [
  ReturnType<typeof toEntryId>,
  ReturnType<typeof toEntryId>,
  ReturnType<typeof toEntryId>,
];
const store = {
  findNumber: (entryId: typeof HERE) => Promise.resolve(entryId === ELSEWHERE ? null : `NO-${entryId}`),
};
const formOf = (entryId: typeof HERE) => ({
  name: '扫描件.jpg',
  formCode: { number: `NO-${entryId}`, digest: toSha256Hex('0'.repeat(64)), entryId },
});
const PHOTO = { name: '照片.jpg', formCode: null };

describe('placeByCode', () => {
  it('[EVI-1] leaves what has no code where it was put, and refuses it where there is no place', async () => {
    const owner = toDraftOwner('new');
    expect(await placeByCode(store, owner, PHOTO)).toEqual({ ok: true, value: { owner, found: null } });
    expect(await placeByCode(store, null, PHOTO)).toMatchObject({
      ok: false,
      error: { reason: 'form-code-missing', details: { name: '照片.jpg' } },
    });
  });

  it('[EVI-1] leaves a form with its entry, and brings it there from anywhere else', async () => {
    const owner = toEntryOwner(HERE);
    expect(await placeByCode(store, owner, formOf(HERE))).toEqual({
      ok: true,
      value: { owner, found: null },
    });
    for (const put of [owner, toDraftOwner('new'), null]) {
      expect(await placeByCode(store, put, formOf(OTHER))).toEqual({
        ok: true,
        value: { owner: toEntryOwner(OTHER), found: { entryId: OTHER, number: 'NO-other' } },
      });
    }
  });

  it('[EVI-1] refuses the form of an entry that is not on this device, by its number', async () => {
    expect(await placeByCode(store, toEntryOwner(HERE), formOf(ELSEWHERE))).toMatchObject({
      ok: false,
      error: { reason: 'form-entry-unknown', details: { number: 'NO-elsewhere' } },
    });
  });
});
