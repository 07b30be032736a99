import { useCallback, useState } from 'react';

import type { Refusal } from '../../../shared/domain/refusal.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { AttachmentCard, AttachmentOwner } from '../../data/attachment-store.ts';
import { useBranchStore, useLive } from '../../data/branch-store-provider.tsx';
import { pickActingRole, useSession } from '../frame/session.tsx';
import { guessPurpose } from './guess-purpose.ts';
import type { WantedPurpose } from './guess-purpose.ts';
import { placeByCode } from './place-by-code.ts';
import type { Place } from './place-by-code.ts';
import { prepareFile } from './prepare-file.ts';
import type { Prepared } from './prepare-file.ts';

/** How far a batch of files is. */
export type AttachProgress = { readonly done: number; readonly total: number };

/** A form that went to its own entry, not where it was put, and why it only waits there, if it could not be recorded. */
export type FoundForm = NonNullable<Place['found']> & {
  readonly name: string;
  readonly refusal: Refusal | null;
};

export type Attachments = {
  readonly cards: readonly AttachmentCard[];
  readonly progress: AttachProgress | null;
  /** A sentence for each file that was not taken; the others were. */
  readonly refusals: readonly Refusal[];
  /** Scans of forms that went to their own entries. */
  readonly found: readonly FoundForm[];
  /** Something broke; what was kept is kept. */
  readonly isBroken: boolean;
  /** Answers the forms among them that found their entries. */
  readonly add: (files: readonly File[]) => Promise<readonly FoundForm[]>;
  readonly clear: () => void;
};

/**
 * The attachments of an entry or of a form, and how more are added: one after the other, each by itself. Without an owner only printed forms
 * are taken, which find their entries by their code.
 */
export function useAttachments(
  owner: AttachmentOwner | null,
  { wanted, onAdd }: { readonly wanted: WantedPurpose | null; readonly onAdd?: () => Promise<void> },
): Attachments {
  const store = useBranchStore();
  const { roles } = useSession();
  const cards =
    useLive(async ({ attachments }) => (owner === null ? [] : await attachments.list(owner)), [owner])
      .value ?? [];
  const [progress, setProgress] = useState<AttachProgress | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [found, setFound] = useState<readonly FoundForm[]>([]);
  const [isBroken, setIsBroken] = useState(false);
  const clear = useCallback(() => {
    setRefusals([]);
    setFound([]);
    setIsBroken(false);
  }, []);

  const keep = async ({ file, formCode }: Prepared) => {
    const { attachmentId, name, purpose } = file;
    const place = await placeByCode(store.attachments, owner, { name, formCode });
    if (!place.ok) return place;
    const kept = await store.attachments.put(place.value.owner, file);
    if (!kept.ok) return kept;
    const { found: form } = place.value;
    if (form === null) return ok({ purpose, form });
    // Its code says whose it is: nothing is left to decide, and nobody stands on its page to record it.
    const { refusal } = await store.attachments.recordWaiting(
      form.entryId,
      pickActingRole(roles),
      attachmentId,
    );
    return ok({ purpose, form: { ...form, name, refusal } });
  };

  const add = async (files: readonly File[]) => {
    const led: FoundForm[] = [];
    if (files.length === 0 || progress !== null) return led;
    clear();
    let missing = wanted;
    try {
      await onAdd?.();
      for (const [done, file] of files.entries()) {
        setProgress({ done, total: files.length });
        const prepared = await prepareFile(file, (type) => guessPurpose(type, missing));
        const kept = prepared.ok ? await keep(prepared.value) : prepared;
        if (!kept.ok) {
          setRefusals((before) => [...before, kept.error]);
        } else if (kept.value.form !== null) {
          led.push(kept.value.form);
          setFound([...led]);
        } else if (kept.value.purpose === 'letter-scan') missing = null;
      }
    } catch (cause) {
      reportError(cause);
      setIsBroken(true);
    } finally {
      setProgress(null);
    }
    return led;
  };

  return { cards, progress, refusals, found, isBroken, add, clear };
}
