import { toDraftOwner } from '../../data/attachment-store.ts';
import type { BranchStore } from '../../data/branch-store.ts';

/** What was attached to a form goes with the form, when it is given up. */
export async function dropFormAttachments({ attachments }: BranchStore, draftKey: string): Promise<void> {
  const owner = toDraftOwner(draftKey);
  for (const { attachmentId } of await attachments.list(owner)) await attachments.drop(owner, attachmentId);
}
