import type { EntryId, PersonId } from '../../shared/domain/ids.ts';
import type { Similarity } from '../../shared/domain/similar-matter.ts';
import { LastFound } from './last-found.ts';
import { INITIALS, loadInitials } from './pinyin-initials.ts';
import type { ToInitials } from './pinyin-initials.ts';
import { isInFilter } from './search-filter.ts';
import type { SearchFilter } from './search-filter.ts';
import { clearSearchBlocks, readSearchBlocks } from './search-blocks.ts';
import { openSearchLine, scanSearchLines } from './scan-search-lines.ts';
import { compareNewestFirst, findPosition } from './search-line.ts';
import type { SearchLine } from './search-line.ts';
import { normaliseText, selectDigits } from './search-text.ts';
import { SimilarSearch } from './similar-search.ts';
import type { SimilarQuestion } from './similar-search.ts';
import type { ReadingCore } from './store-core.ts';

/** A page of what was found, and how much there is: no more ids than are shown cross from the worker to the page. */
export type FoundPage = { readonly ids: readonly EntryId[]; readonly total: number };

/** Which entries were changed; `all` after a repair. */
export type ChangedEntries = readonly EntryId[] | 'all';

/** Lists' rows read at once while the search fills: some 20 ms of work, so that a question gets its turn in between. */
const SEARCH_PAGE = 500;

/** From how many lines on they are kept in blocks, and after how many changes the blocks are written anew. */
export type SearchKeeping = { readonly keptFrom: number; readonly renewedAfter: number };

/** Below, reading the rows themselves takes less than a second; each changed one costs what a row of a list costs. */
const USUAL_KEEPING: SearchKeeping = { keptFrom: 5_000, renewedAfter: 2_000 };

/** Fewest digits that are compared, from the front or, as people give their number, from the end. */
const MIN_PHONE_DIGITS = 4;
/** Fewest letters of a name that are looked for inside of names: one alone is half of the register. */
const MIN_NAME_PART = 2;

/**
 * The text of all entries in memory, scanned line by line.
 *
 * The simplest thing, and fast enough for any branch (performance 1: 12 ms over 100,000 entries); no clear text on the disk,
 * no index to keep. Filled in the background after opening, from blocks where the register is large (`search-blocks.ts`); told of
 * every commit, it reads the changed entries again.
 */
export class EntrySearch {
  readonly #core: ReadingCore;
  readonly #lines = new Map<EntryId, SearchLine>();
  readonly #owners = new Map<PersonId, PersonId>();
  /** All lines, newest number first; null until it is asked for, and kept in order from then on. */
  #newestFirst: SearchLine[] | null = null;
  readonly #similar = new SimilarSearch();
  readonly #lastFound = new LastFound();
  #ready: Promise<void> | null = null;
  #refreshed: Promise<void> = Promise.resolve();
  #initials: Promise<ToInitials> | null = null;
  readonly #keeping: SearchKeeping;
  /** Lines that the blocks on the disk did not have; null when there were none to read. */
  #unkept: number | null = null;

  constructor(core: ReadingCore, keeping: SearchKeeping = USUAL_KEEPING) {
    this.#core = core;
    this.#keeping = keeping;
  }

  /** Reads all lists' rows once; resolves when the search is complete. */
  fill(): Promise<void> {
    this.#ready ??= this.#readAll().catch((cause: unknown) => {
      // The next search tries again instead of failing for good.
      this.#ready = null;
      throw cause;
    });
    return this.#ready;
  }

  /** These entries are other ones now. Whatever is asked after this waits until they are read again. */
  noteChanged(changed: ChangedEntries): void {
    if (changed === 'all') {
      this.#lines.clear();
      this.#similar.clear();
      this.#lastFound.forget();
      this.#newestFirst = null;
      this.#ready = null;
      return;
    }
    this.#refreshed = this.#refreshed.then(async () => await this.#refresh(changed));
  }

  /** The entries that contain every word of the text, or whose customer's name reads with these initials (ADM-5); newest number first. */
  async find(
    filter: SearchFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<FoundPage> {
    await this.#beComplete();
    const words = normaliseText(filter.text).split(' ').filter(Boolean);
    const toInitials = words.some((word) => INITIALS.test(word)) ? await this.#loadInitials() : null;
    const found = this.#select(filter, words, toInitials);
    return { ids: found.slice(offset, offset + limit).map(({ id }) => id), total: found.length };
  }

  #select(
    filter: SearchFilter,
    words: readonly string[],
    toInitials: ToInitials | null,
  ): readonly SearchLine[] {
    const recalled = this.#lastFound.recall(filter, words);
    if (recalled?.isAnswer === true) return recalled.lines;
    const found: SearchLine[] = [];
    for (const line of recalled?.lines ?? this.#sorted()) {
      // What was found under the same conditions still meets them.
      if (recalled === null && !isInFilter(line, filter)) continue;
      if (words.every((word) => isWordOf(line, word, toInitials))) found.push(line);
    }
    this.#lastFound.note(filter, words, found);
    return found;
  }

  /**
   * The entries of a customer as far as they are typed: beginning or end of the number, a part of the name, or the initials of its
   * reading (CAP-4).
   */
  async findCustomer(
    customer: { readonly phone: string; readonly name: string },
    limit: number,
  ): Promise<readonly EntryId[]> {
    await this.#beComplete();
    const phone = selectDigits(customer.phone);
    const name = normaliseText(customer.name);
    const toInitials = INITIALS.test(name) ? await this.#loadInitials() : null;
    const ids: EntryId[] = [];
    for (const line of this.#sorted()) {
      const isSame =
        isPhoneOf(line.phone, phone) ||
        isNameOf(line.name, name) ||
        (toInitials !== null && line.name !== '' && readInitials(line, toInitials).startsWith(name));
      if (isSame) ids.push(line.id);
      if (ids.length === limit) break;
    }
    return ids;
  }

  /** The entries most like a matter, and by what (CAP-7); null when another such question came before the answer. */
  async findSimilar(question: SimilarQuestion, limit: number): Promise<readonly Similarity[] | null> {
    await this.#beComplete();
    return await this.#similar.find(this.#sorted(), question, limit);
  }

  /**
   * Spares later questions time, once everything is read: sketches of all lines. For the background. Answers whether the lines should be
   * written to blocks on the disk, for the next opening: there are many, and the blocks are missing or outdated.
   */
  async prepare(): Promise<boolean> {
    await this.#beComplete();
    await this.#similar.prepare(this.#sorted());
    const isOutdated = this.#unkept === null || this.#unkept >= this.#keeping.renewedAfter;
    return isOutdated && this.#lines.size >= this.#keeping.keptFrom;
  }

  #loadInitials(): Promise<ToInitials> {
    this.#initials ??= loadInitials();
    return this.#initials;
  }

  async #beComplete(): Promise<void> {
    await this.fill();
    await this.#refreshed;
  }

  async #readAll(): Promise<void> {
    const kept = await readSearchBlocks(this.#core, this.#owners);
    this.#unkept = kept?.changed ?? null;
    if (kept === null) await this.#readRows();
    // As in reading rows: what was read again meanwhile is newer.
    else for (const line of kept.lines) if (!this.#lines.has(line.id)) this.#put(line);
  }

  async #readRows(): Promise<void> {
    for await (const page of scanSearchLines(this.#core, this.#owners, SEARCH_PAGE)) {
      // What was read again meanwhile is newer than what this page read.
      for (const { line } of page) if (!this.#lines.has(line.id)) this.#put(line);
    }
  }

  async #refresh(ids: readonly EntryId[]): Promise<void> {
    const { db } = this.#core;
    try {
      const rows = await db.summaries.bulkGet([...ids]);
      for (const row of rows)
        if (row !== undefined) this.#put(await openSearchLine(this.#core, row, this.#owners));
      // Words of somebody who had the right to be forgotten must not stay in a block (T20).
      if (rows.some((row) => row?.status === 'purged')) await clearSearchBlocks(this.#core);
    } catch {
      // The next search reads everything again and says what is wrong, should it be more than a store that was closed.
      this.#ready = null;
    }
  }

  #put(line: SearchLine): void {
    this.#lastFound.forget();
    const before = this.#lines.get(line.id);
    this.#lines.set(line.id, line);
    if (before !== undefined) this.#similar.forget(before);
    const sorted = this.#newestFirst;
    if (sorted === null) return;
    // Sorting 100,000 lines after each save would cost more than the search itself.
    if (before !== undefined) sorted.splice(findPosition(sorted, before), 1);
    sorted.splice(findPosition(sorted, line), 0, line);
  }

  #sorted(): readonly SearchLine[] {
    this.#newestFirst ??= [...this.#lines.values()].toSorted(compareNewestFirst);
    return this.#newestFirst;
  }
}

function isPhoneOf(known: string, typed: string): boolean {
  return typed.length >= MIN_PHONE_DIGITS && (known.startsWith(typed) || known.endsWith(typed));
}

/** Letters are looked for in the text too: a word of Latin letters is more often what it says than somebody's initials. */
function isWordOf(line: SearchLine, word: string, toInitials: ToInitials | null): boolean {
  if (line.text.includes(word)) return true;
  if (toInitials === null || line.name === '' || !INITIALS.test(word)) return false;
  return readInitials(line, toInitials).includes(word);
}

function readInitials(line: SearchLine, toInitials: ToInitials): string {
  line.initials ??= toInitials(line.name);
  return line.initials;
}

function isNameOf(known: string, typed: string): boolean {
  return typed !== '' && (known === typed || (typed.length >= MIN_NAME_PART && known.includes(typed)));
}
