import type { EntryId } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { toDraftOwner, toEntryOwner } from '../../data/attachment-store.ts';
import type { RecordedEvidence } from '../../data/attachment-store.ts';
import type { BranchStore } from '../../data/branch-store.ts';

/** What was attached to a form goes to the entry that it became, and is recorded there. What was not recorded waits on the entry's page. */
export async function recordFormAttachments(
  { attachments }: BranchStore,
  draftKey: string,
  entryId: EntryId,
  role: Role,
): Promise<RecordedEvidence> {
  await attachments.move(toDraftOwner(draftKey), toEntryOwner(entryId));
  return await attachments.recordWaiting(entryId, role);
}
