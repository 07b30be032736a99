import type { EntryId, PersonId } from '../../shared/domain/ids.ts';
import type { SummaryRow } from './branch-rows.ts';
import { toSearchLine } from './search-line.ts';
import type { SearchLine } from './search-line.ts';
import type { ReadingCore } from './store-core.ts';
import { fromSummaryRow } from './to-rows.ts';

/** A row of a list, and the line of the search that it makes. */
export type ScannedLine = { readonly row: SummaryRow; readonly line: SearchLine };

/** The line of one row. */
export async function openSearchLine(
  { codec }: Pick<ReadingCore, 'codec'>,
  row: SummaryRow,
  owners: Map<PersonId, PersonId>,
): Promise<SearchLine> {
  return toSearchLine(row, await fromSummaryRow(codec, row), owners);
}

/** All rows with their lines, by id, so many at once: between two, whatever else waits for the database gets its turn. */
export async function* scanSearchLines(
  core: ReadingCore,
  owners: Map<PersonId, PersonId>,
  atOnce: number,
): AsyncGenerator<readonly ScannedLine[]> {
  let after: EntryId | '' = '';
  for (;;) {
    const rows: SummaryRow[] = await core.db.summaries.where(':id').above(after).limit(atOnce).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield await Promise.all(
      rows.map(async (row) => ({ row, line: await openSearchLine(core, row, owners) })),
    );
    after = last.id;
  }
}
