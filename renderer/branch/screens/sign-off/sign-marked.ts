import type { EntryId } from '../../../../shared/domain/ids.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { BranchStore } from '../../../data/branch-store.ts';
import type { SignItem } from '../../../data/sign-queue.ts';
import { RecordedInJournalOnlyFault } from '../../../data/store-faults.ts';

/** What became of a batch: how many were signed, and of the others why not. */
export type BatchResult = {
  readonly signed: readonly EntryId[];
  readonly left: ReadonlyMap<EntryId, Refusal>;
  /** Broke instead of being refused; the entries are as they were. */
  readonly faults: readonly EntryId[];
};

/**
 * Signs what was marked, one act for each entry with the digest of its own (SIG-1, SIG-3). What a rule refuses on the way stays and
 * says why; the others are signed all the same.
 */
export async function signMarked(
  store: Pick<BranchStore, 'executeCommand'>,
  items: readonly SignItem[],
  note: string,
): Promise<BatchResult> {
  const signed: EntryId[] = [];
  const left = new Map<EntryId, Refusal>();
  const faults: EntryId[] = [];
  for (const { row, digest, role } of items) {
    try {
      const command = { type: 'sign-off', digestShown: digest, note } as const;
      const outcome = await store.executeCommand(row.id, command, role);
      if (outcome.ok) signed.push(row.id);
      else left.set(row.id, outcome.error);
    } catch (error) {
      reportError(error);
      // In the journal for good: signed, though the screen does not show it yet.
      (error instanceof RecordedInJournalOnlyFault ? signed : faults).push(row.id);
    }
  }
  return { signed, left, faults };
}
