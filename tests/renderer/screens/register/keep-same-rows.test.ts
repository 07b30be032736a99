import { describe, expect, it } from 'vitest';

import { keepSameRows } from '../../../../renderer/branch/screens/register/keep-same-rows.ts';
import { RegisterRow } from '../../../../renderer/branch/screens/register/register-row.tsx';
import type { EntrySummary } from '../../../../renderer/data/branch-store.ts';

const makeRow = (id: string, status: string) => ({ id, status, page: { volume: 1, pageNumber: 3 } });
const asRows = (...rows: object[]) => rows as readonly EntrySummary[];

describe('rows that are read again', () => {
  it('are the very same where they say the same, and new where anything differs', () => {
    const known = asRows(makeRow('a', 'registered'), makeRow('b', 'registered'), makeRow('c', 'registered'));
    const read = asRows(makeRow('b', 'registered'), makeRow('c', 'closed'), makeRow('d', 'registered'));

    const rows = keepSameRows(known, read);

    expect(rows).toEqual(read);
    expect(rows.map((row, index) => row === read[index])).toEqual([false, true, true]);
    expect(rows[0]).toBe(known[1]);
  });

  it('tell a change within what a row holds', () => {
    const before = asRows(makeRow('a', 'registered'));
    const moved = asRows({ ...makeRow('a', 'registered'), page: { volume: 1, pageNumber: 4 } });

    expect(keepSameRows(before, moved)[0]).toBe(moved[0]);
  });

  it('are not drawn anew by a list that scrolls: the line is remembered by what it is given', () => {
    expect(RegisterRow).toMatchObject({ $$typeof: Symbol.for('react.memo'), compare: null });
  });
});
