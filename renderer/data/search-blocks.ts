import type { EntryId, PersonId } from '../../shared/domain/ids.ts';
import type { StateRow, SummaryRow } from './branch-rows.ts';
import type { KeptLine, SearchBlock, SearchBlockKey, SearchHeadRow } from './search-block-rows.ts';
import { openSearchLine, scanSearchLines } from './scan-search-lines.ts';
import { internWords } from './search-line.ts';
import type { SearchLine } from './search-line.ts';
import { applyToWitness, EMPTY_WITNESS, isSameWitness, toggleInSetDigest } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import { isQuotaExceeded } from './storage-errors.ts';
import type { ReadingCore } from './store-core.ts';

/** Grows when `toSearchLine` makes other lines of the same rows. */
const FORMAT = 1;
/** Rows written since, beyond which the blocks spare nothing: rows are read page by page then. */
const MOST_CHANGED = 20_000;
/** Lines of one block: about a megabyte, 15 ms to read. */
const BLOCK_LINES = 1_000;

/** The lines as they are now, and how many of them were not in a block. */
export type KeptSearch = { readonly lines: readonly SearchLine[]; readonly changed: number };

/**
 * The search as the blocks and the rows written since say; null when they do not amount to the rows that the store has by its own
 * witness, or where there are none. Then the rows have to be read.
 */
export async function readSearchBlocks(
  core: ReadingCore,
  owners: Map<PersonId, PersonId>,
): Promise<KeptSearch | null> {
  const head = await readHead(core);
  if (head === null) return null;
  const blocks: SearchBlock[] = [];
  for (let place = 0; place < head.blocks; place += 1) {
    const block = await readBlock(core, toBlockKey(head.generation, place));
    if (block === null) return null;
    blocks.push(block);
  }
  const { state, rows } = await readRowsSince(core, head.revision);
  // Words of somebody who had the right to be forgotten may be in a block: it is not read, and written anew (T20).
  if (state === null || rows.length === MOST_CHANGED || rows.some(({ status }) => status === 'purged'))
    return null;
  const changed = new Set(rows.map(({ id }) => id));
  if (!isSameWitness(computeWitness(blocks, rows, changed), state.summaries)) return null;
  const kept = blocks.flatMap((block) => listLines(block, changed, owners));
  const fresh = await Promise.all(rows.map(async (row) => await openSearchLine(core, row, owners)));
  return { lines: [...kept, ...fresh], changed: fresh.length };
}

/** Writes all lines anew where the disk has room for them; where it has not, what is left is for what people write (F19). */
export async function keepSearchBlocks(core: ReadingCore): Promise<void> {
  try {
    await writeSearchBlocks(core);
  } catch (cause) {
    if (!isQuotaExceeded(cause)) throw cause;
    await clearSearchBlocks(core);
  }
}

/** Writes all lines anew, block by block, then the head. The blocks before stay good until then. */
export async function writeSearchBlocks(core: ReadingCore, blockLines = BLOCK_LINES): Promise<void> {
  const { db, codec } = core;
  const state = await db.meta.get('state');
  if (state === undefined || state.isRepairing) return;
  const generation = ((await readHead(core))?.generation ?? 0) + 1;
  let blocks = 0;
  for await (const scanned of scanSearchLines(core, new Map(), blockLines)) {
    const lines = scanned.map(({ row, line }) => ({ ...line, bodyHash: row.bodyHash }));
    const key = toBlockKey(generation, blocks);
    await db.searchBlocks.put({ key, body: await codec.seal(`searchBlocks/${key}`, toBlock(lines)) });
    blocks += 1;
  }
  const head: SearchHeadRow = {
    key: 'head',
    generation,
    blocks,
    format: FORMAT,
    revision: state.revision ?? 0,
  };
  await db.transaction('rw', db.searchBlocks, async () => {
    const keys = await db.searchBlocks.toCollection().primaryKeys();
    await db.searchBlocks.bulkDelete(keys.filter((key) => !key.startsWith(`${generation}/`)));
    await db.searchBlocks.put(head);
  });
}

/** Takes away all that the blocks hold. */
export async function clearSearchBlocks({ db }: ReadingCore): Promise<void> {
  await db.searchBlocks.clear();
}

async function readHead({ db }: ReadingCore): Promise<SearchHeadRow | null> {
  const row = await db.searchBlocks.get('head');
  return row?.key === 'head' && row.format === FORMAT ? row : null;
}

/** Null also for one that cannot be read: Chromium keeps so large a value in a file of its own, which can be lost (F16). */
async function readBlock({ db, codec }: ReadingCore, key: SearchBlockKey): Promise<SearchBlock | null> {
  try {
    const row = await db.searchBlocks.get(key);
    if (row === undefined || row.key === 'head') return null;
    return (await codec.open(`searchBlocks/${key}`, row.body)) as SearchBlock;
  } catch {
    return null;
  }
}

/** State and rows of one moment; the state is null where the store is not to be relied on. */
async function readRowsSince(
  { db }: ReadingCore,
  revision: number,
): Promise<{ readonly state: StateRow | null; readonly rows: readonly SummaryRow[] }> {
  return await db.transaction('r', [db.meta, db.summaries], async () => {
    const state = (await db.meta.get('state')) ?? null;
    const rows = await db.summaries.where('revision').above(revision).limit(MOST_CHANGED).toArray();
    return { state: state?.isRepairing === false ? state : null, rows };
  });
}

function computeWitness(
  blocks: readonly SearchBlock[],
  rows: readonly SummaryRow[],
  changed: ReadonlySet<EntryId>,
): TableWitness {
  let { count, digest } = applyToWitness(
    EMPTY_WITNESS,
    rows.map(({ bodyHash }) => ({ before: null, after: bodyHash })),
  );
  for (const block of blocks) {
    digest = toggleInSetDigest(digest, block.digest);
    count += block.id.length;
    for (const [place, id] of block.id.entries()) {
      if (!changed.has(id)) continue;
      digest = toggleInSetDigest(digest, block.bodyHash[place]!);
      count -= 1;
    }
  }
  return { count, digest };
}

function toBlock(lines: readonly KeptLine[]): SearchBlock {
  const { digest } = applyToWitness(
    EMPTY_WITNESS,
    lines.map(({ bodyHash }) => ({ before: null, after: bodyHash })),
  );
  return {
    id: lines.map(({ id }) => id),
    numberKey: lines.map(({ numberKey }) => numberKey),
    text: lines.map(({ text }) => text),
    phone: lines.map(({ phone }) => phone),
    name: lines.map(({ name }) => name),
    status: lines.map(({ status }) => status),
    channel: lines.map(({ channel }) => channel),
    entryKind: lines.map(({ entryKind }) => entryKind),
    severity: lines.map(({ severity }) => severity),
    ownerId: lines.map(({ ownerId }) => ownerId),
    waitingFor: lines.map(({ waitingFor }) => waitingFor),
    receivedMs: lines.map(({ receivedMs }) => receivedMs),
    dueMs: lines.map(({ dueMs }) => dueMs),
    bodyHash: lines.map(({ bodyHash }) => bodyHash),
    digest,
  };
}

function listLines(
  block: SearchBlock,
  without: ReadonlySet<EntryId>,
  owners: Map<PersonId, PersonId>,
): readonly SearchLine[] {
  return block.id.flatMap((id, place) => {
    if (without.has(id)) return [];
    const words = {
      status: block.status[place]!,
      channel: block.channel[place]!,
      entryKind: block.entryKind[place]!,
      severity: block.severity[place]!,
      ownerId: block.ownerId[place]!,
      waitingFor: block.waitingFor[place]!,
    };
    return [
      {
        id,
        numberKey: block.numberKey[place]!,
        text: block.text[place]!,
        phone: block.phone[place]!,
        name: block.name[place]!,
        initials: null,
        sketch: null,
        ...internWords(words, owners),
        receivedMs: block.receivedMs[place]!,
        dueMs: block.dueMs[place]!,
      },
    ];
  });
}

function toBlockKey(generation: number, place: number): SearchBlockKey {
  return `${generation}/${place}`;
}
