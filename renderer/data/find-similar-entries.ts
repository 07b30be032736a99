import type { RecordEntryCommand } from '../../shared/domain/commands.ts';
import { addDays, fromLocalTime, toLocalTime } from '../../shared/domain/local-time.ts';
import { toPhoneDigits } from '../../shared/domain/matter-summary.ts';
import { FEWEST_COMPARED, isSimilar } from '../../shared/domain/similar-matter.ts';
import type { Similarity } from '../../shared/domain/similar-matter.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { EntrySummary } from './branch-store.ts';
import { listByIds } from './entry-queries.ts';
import { normaliseText, selectDigits } from './search-text.ts';
import type { SimilarQuestion } from './similar-search.ts';
import type { StoreCore } from './store-core.ts';
import type { StoreReader } from './store-reader.ts';
import { fromEntryRow } from './to-rows.ts';

/** What of a matter is compared with others. */
export type ComparedMatter = Pick<
  RecordEntryCommand,
  'content' | 'place' | 'against' | 'demand' | 'customer' | 'receivedAt'
>;

/** An earlier entry that is like the one being written down, and by what. */
export type SimilarEntry = Omit<Similarity, 'entryId'> & { readonly row: EntrySummary };

/** As many as are read beside a form. */
const SHOWN = 5;
/** Candidates that are opened to look at their places: some fall away there. */
const CANDIDATES = 12;

/**
 * Earlier entries like this one, the most alike first (CAP-7). Null when another question came in between.
 *
 * The comparing is done where the search is, off the page's thread; here the few that are left are opened.
 */
export async function findSimilarEntries(
  core: StoreCore,
  reader: StoreReader,
  matter: ComparedMatter,
  days: number | null,
): Promise<readonly SimilarEntry[] | null> {
  if (normaliseText(matter.content).length < FEWEST_COMPARED) return [];
  const question = toQuestion(matter, days);
  const found = await Promise.resolve(reader.findSimilar(question, CANDIDATES));
  if (found === null) return null;
  const checked = (await checkPlaces(core, found, question.place)).filter(isSimilar).slice(0, SHOWN);
  const rows = await listByIds(
    core,
    checked.map(({ entryId }) => entryId),
  );
  return checked.flatMap(({ entryId, ...by }) => {
    const row = rows.find(({ id }) => id === entryId);
    return row === undefined ? [] : [{ ...by, row }];
  });
}

function toQuestion(
  { content, place, against, demand, customer, receivedAt }: ComparedMatter,
  days: number | null,
): SimilarQuestion {
  const since = days === null ? null : addDays(toLocalTime(receivedAt).on, -days);
  return {
    text: normaliseText([content, place, against, demand.text].join('\n')),
    phone: toPhoneDigits(customer.phone) === '' ? '' : selectDigits(customer.phone),
    place: normaliseText(place),
    receivedMs: toEpochMs(receivedAt),
    sinceMs: since === null ? null : toEpochMs(fromLocalTime({ on: since, time: '00:00' })),
  };
}

/** The search knows words, not which of them are the place. */
async function checkPlaces(
  { db, codec }: StoreCore,
  found: readonly Similarity[],
  place: string,
): Promise<readonly Similarity[]> {
  const claimed = found.filter(({ isSamePlace }) => isSamePlace).map(({ entryId }) => entryId);
  const rows = await db.entries.bulkGet(claimed);
  const entries = await Promise.all(
    rows.flatMap((row) => (row === undefined ? [] : [fromEntryRow(codec, row)])),
  );
  const there = new Set(entries.filter((entry) => normaliseText(entry.place) === place).map(({ id }) => id));
  return found.map((each) => ({ ...each, isSamePlace: there.has(each.entryId) }));
}
