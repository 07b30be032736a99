import type { StoreFinding } from './inspect-store.ts';
import type { Sha256Hex } from '../../shared/domain/ids.ts';
import { scanEvents, scanProjections } from './scan-store.ts';
import { applyToWitness, EMPTY_WITNESS, isSameWitness } from './set-digest.ts';
import type { TableWitness } from './set-digest.ts';
import type { StoreCore } from './store-core.ts';

export type StoreVerification = {
  readonly finding: StoreFinding | null;
  readonly eventsChecked: number;
  readonly entriesChecked: number;
};

/**
 * The full check: the hash of every fact, the witness of all of them, every projection against the one its facts amount to.
 *
 * Takes seconds for a large store, so it runs in the background after opening, in chunks. Call it holding the
 * store's lock when a verdict on missing rows must be exact; without the lock a save in between only postpones that part.
 */
export async function verifyStore(core: StoreCore): Promise<StoreVerification> {
  const before = await core.db.meta.get('state');
  let witness = EMPTY_WITNESS;
  let isAltered = false;
  for await (const chunk of scanEvents(core)) {
    isAltered ||= chunk.some(({ isSound }) => !isSound);
    witness = applyToWitness(
      witness,
      chunk.map(({ row }) => ({ before: null, after: row.hash })),
    );
  }
  let entriesChecked = 0;
  let entries = EMPTY_WITNESS;
  let summaries = EMPTY_WITNESS;
  for await (const chunk of scanProjections(core)) {
    entries = addHashes(
      entries,
      chunk.map(({ entryHash }) => entryHash),
    );
    summaries = addHashes(
      summaries,
      chunk.map(({ summaryHash }) => summaryHash),
    );
    isAltered ||= chunk.some(({ isSound }) => !isSound);
    entriesChecked += chunk.length;
  }
  const after = await core.db.meta.get('state');
  const checked = { eventsChecked: witness.count, entriesChecked };
  if (before === undefined || after === undefined) {
    return { finding: witness.count === 0 ? null : 'store-emptied', ...checked };
  }
  const wasQuiet = isSameWitness(before.events, after.events);
  const isWhole =
    isSameWitness(witness, after.events) &&
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
