import type { Entry } from '../../shared/domain/entry.ts';
import type { EntryId } from '../../shared/domain/ids.ts';
import type { Channel, EntryStatus } from '../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import type { EntryRow } from './branch-rows.ts';
import type { StoreCore } from './store-core.ts';
import { fromEntryRow, toNumberKey } from './to-rows.ts';

/** What of an entry can be searched, in memory only: no clear text on disk, no index to keep (performance 1). */
type SearchLine = {
  readonly id: EntryId;
  readonly numberKey: string;
  readonly text: string;
  readonly phone: string;
  readonly name: string;
  readonly status: EntryStatus;
  readonly channel: Channel;
};

/** What narrows a search down besides the words. `among` keeps only those entries. */
export type SearchFilter = {
  readonly text: string;
  readonly status: EntryStatus | 'all' | 'open';
  readonly channel: Channel | 'all';
  readonly among: ReadonlySet<EntryId> | null;
};

/** Entries read at once while the search fills: about 5 ms of work, so that a screen gets its turn in between. */
const SEARCH_PAGE = 100;

/** Shortest telephone number that is compared: below, too many would be "the same". */
const MIN_PHONE_DIGITS = 5;

/**
 * The text of all entries, joined and scanned.
 *
 * The simplest thing, and fast enough for any branch: 12 ms over 100,000 entries (performance 1). Filled in the background after
 * opening; kept up by every commit.
 */
export class EntrySearch {
  readonly #policy: PolicyPack;
  readonly #lines = new Map<EntryId, SearchLine>();
  #newestFirst: readonly SearchLine[] | null = null;
  #ready: Promise<void> | null = null;

  constructor(policy: PolicyPack) {
    this.#policy = policy;
  }

  /** Reads all entries once; resolves when the search is complete. */
  fill(core: Pick<StoreCore, 'db' | 'codec'>): Promise<void> {
    this.#ready ??= this.#readAll(core).catch((cause: unknown) => {
      // The next search tries again instead of failing for good.
      this.#ready = null;
      throw cause;
    });
    return this.#ready;
  }

  put(entries: readonly Entry[]): void {
    for (const entry of entries) this.#lines.set(entry.id, toSearchLine(this.#policy, entry));
    if (entries.length > 0) this.#newestFirst = null;
  }

  /** Ids of the entries that contain every word of the text, newest number first. */
  async find(core: Pick<StoreCore, 'db' | 'codec'>, filter: SearchFilter): Promise<readonly EntryId[]> {
    await this.fill(core);
    const words = normalise(filter.text).split(' ').filter(Boolean);
    const isFound = (line: SearchLine): boolean =>
      isInFilter(line, filter) && words.every((word) => line.text.includes(word));
    return this.#sorted()
      .filter(isFound)
      .map(({ id }) => id);
  }

  /** Ids of the entries of the same telephone number, or of the same name where no number is given. */
  async findCustomer(
    core: Pick<StoreCore, 'db' | 'codec'>,
    customer: { readonly phone: string; readonly name: string },
    limit: number,
  ): Promise<readonly EntryId[]> {
    await this.fill(core);
    const phone = selectDigits(customer.phone);
    const name = normalise(customer.name);
    const isSame = (line: SearchLine): boolean =>
      (phone.length >= MIN_PHONE_DIGITS && line.phone === phone) || (name !== '' && line.name === name);
    return this.#sorted()
      .filter(isSame)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  async #readAll({ db, codec }: Pick<StoreCore, 'db' | 'codec'>): Promise<void> {
    let after: EntryId | '' = '';
    for (;;) {
      const rows: EntryRow[] = await db.entries.where(':id').above(after).limit(SEARCH_PAGE).toArray();
      const last = rows.at(-1);
      if (last === undefined) return;
      const entries = await Promise.all(rows.map(async (row) => await fromEntryRow(codec, row)));
      // What a commit put in meanwhile is newer than what this page read.
      this.put(entries.filter(({ id }) => !this.#lines.has(id)));
      after = last.entryId;
    }
  }

  #sorted(): readonly SearchLine[] {
    this.#newestFirst ??= [...this.#lines.values()].toSorted((a, b) =>
      a.numberKey === b.numberKey ? 0 : a.numberKey < b.numberKey ? 1 : -1,
    );
    return this.#newestFirst;
  }
}

function toSearchLine(policy: PolicyPack, entry: Entry): SearchLine {
  const { customer, demand } = entry;
  const phone = selectDigits(customer.phone);
  const parts = [
    entry.number,
    customer.name,
    customer.phone,
    phone,
    customer.otherContact,
    entry.content,
    entry.place,
    entry.against,
    demand.text,
  ];
  return {
    id: entry.id,
    numberKey: toNumberKey(policy, entry.number),
    text: normalise(parts.join('\n')),
    phone,
    name: customer.isAnonymous ? '' : normalise(customer.name),
    status: entry.status,
    channel: entry.channel,
  };
}

function isInFilter(line: SearchLine, { status, channel, among }: SearchFilter): boolean {
  if (channel !== 'all' && line.channel !== channel) return false;
  if (status === 'open' && line.status === 'closed') return false;
  if (status !== 'all' && status !== 'open' && line.status !== status) return false;
  return among === null || among.has(line.id);
}

/** Full-width and half-width forms, and upper and lower case, are the same to a searcher. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function selectDigits(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/gu, '');
}
