import type { Outcome } from '../../../shared/bridge/desktop-api.ts';
import type { FormCode } from '../../../shared/domain/form-code.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { toEntryOwner } from '../../data/attachment-store.ts';
import type { AttachmentOwner, AttachmentStore } from '../../data/attachment-store.ts';

/** Where a file goes; `found` is the entry that its form's code led to, when that is not where the file was put. */
export type Place = {
  readonly owner: AttachmentOwner;
  readonly found: { readonly entryId: EntryId; readonly number: string } | null;
};

/**
 * A printed form that comes back finds its entry by its code, wherever its scan is put (EVI-1). Everything else goes where it was put;
 * without such a place (`owner` null) it is refused.
 */
export async function placeByCode(
  attachments: Pick<AttachmentStore, 'findNumber'>,
  owner: AttachmentOwner | null,
  { name, formCode }: { readonly name: string; readonly formCode: FormCode | null },
): Promise<Outcome<Place>> {
  if (formCode === null) {
    return owner === null ? fail(refusal('form-code-missing', { name })) : ok({ owner, found: null });
  }
  const { entryId } = formCode;
  const formOwner = toEntryOwner(entryId);
  if (formOwner === owner) return ok({ owner, found: null });
  const number = await attachments.findNumber(entryId);
  return number === null
    ? fail(refusal('form-entry-unknown', { name, number: formCode.number }))
    : ok({ owner: formOwner, found: { entryId, number } });
}
