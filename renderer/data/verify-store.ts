import type { StoreFinding } from './inspect-store.ts';
import type { Sha256Hex } from '../../shared/domain/ids.ts';
import { scanByEntry, scanDeviceEvents } from './scan-store.ts';
import { applyToWitness, EMPTY_WITNESS, isSameWitness } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import type { ReadingCore } from './store-core.ts';

export type StoreVerification = {
  readonly finding: StoreFinding | null;
  readonly eventsChecked: number;
  readonly entriesChecked: number;
};

/**
 * The full check: the hash of every fact, the witness of all of them, every projection against the one its facts amount to.
 *
 * Takes seconds for a large store, so it runs in a worker after opening, in chunks, each row read once. Call it
 * holding the store's lock when a verdict on missing rows must be exact; without the lock a save in between only postpones that
 * part. A row that lost the columns it is found by is missing from the witness, and so found.
 */
export async function verifyStore(core: ReadingCore): Promise<StoreVerification> {
  const before = await core.db.meta.get('state');
  let isAltered = false;
  let entriesChecked = 0;
  let events = EMPTY_WITNESS;
  let entries = EMPTY_WITNESS;
  let summaries = EMPTY_WITNESS;
  for await (const chunk of scanDeviceEvents(core)) {
    isAltered ||= chunk.some(({ isSound }) => !isSound);
    events = addHashes(
      events,
      chunk.map(({ row }) => row.hash),
    );
  }
  for await (const chunk of scanByEntry(core)) {
    isAltered ||= [...chunk.events, ...chunk.projections].some(({ isSound }) => !isSound);
    events = addHashes(
      events,
      chunk.events.map(({ row }) => row.hash),
    );
    entries = addHashes(
      entries,
      chunk.projections.map(({ entryHash }) => entryHash),
    );
    summaries = addHashes(
      summaries,
      chunk.projections.map(({ summaryHash }) => summaryHash),
    );
    entriesChecked += chunk.projections.length;
  }
  const after = await core.db.meta.get('state');
  const checked = { eventsChecked: events.count, entriesChecked };
  if (before === undefined || after === undefined) {
    return { finding: events.count === 0 ? null : 'store-emptied', ...checked };
  }
  const wasQuiet = (before.revision ?? 0) === (after.revision ?? 0);
  const isWhole =
    isSameWitness(events, after.events) &&
    isSameWitness(entries, after.entries) &&
    isSameWitness(summaries, after.summaries);
  if (wasQuiet && !isWhole) return { finding: 'rows-missing', ...checked };
  return { finding: isAltered ? 'rows-altered' : null, ...checked };
}

function addHashes(witness: TableWitness, hashes: readonly (Sha256Hex | null)[]): TableWitness {
  return applyToWitness(
    witness,
    hashes.flatMap((after) => (after === null ? [] : [{ before: null, after }])),
  );
}
