import { useCallback, useState } from 'react';

import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { AttachmentCard, AttachmentOwner } from '../../data/attachment-store.ts';
import { useBranchStore, useLive } from '../../data/branch-store-provider.tsx';
import { guessPurpose } from './guess-purpose.ts';
import type { WantedPurpose } from './guess-purpose.ts';
import { prepareFile } from './prepare-file.ts';

/** How far a batch of files is. */
export type AttachProgress = { readonly done: number; readonly total: number };

export type Attachments = {
  readonly cards: readonly AttachmentCard[];
  readonly progress: AttachProgress | null;
  /** A sentence for each file that was not taken; the others were. */
  readonly refusals: readonly Refusal[];
  /** Something broke; what was kept is kept. */
  readonly isBroken: boolean;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly clear: () => void;
};

/** The attachments of an entry or of a form, and how more are added: one after the other, each by itself. */
export function useAttachments(
  owner: AttachmentOwner,
  { wanted, onAdd }: { readonly wanted: WantedPurpose | null; readonly onAdd?: () => Promise<void> },
): Attachments {
  const store = useBranchStore();
  const cards = useLive(async ({ attachments }) => await attachments.list(owner), [owner]).value ?? [];
  const [progress, setProgress] = useState<AttachProgress | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isBroken, setIsBroken] = useState(false);
  const clear = useCallback(() => {
    setRefusals([]);
    setIsBroken(false);
  }, []);

  const add = async (files: readonly File[]) => {
    if (files.length === 0 || progress !== null) return;
    clear();
    let missing = wanted;
    try {
      await onAdd?.();
      for (const [done, file] of files.entries()) {
        setProgress({ done, total: files.length });
        const prepared = await prepareFile(file, (type) => guessPurpose(type, missing));
        const kept = prepared.ok ? await store.attachments.put(owner, prepared.value) : prepared;
        if (!kept.ok) setRefusals((before) => [...before, kept.error]);
        else if (prepared.ok && prepared.value.purpose === 'letter-scan') missing = null;
      }
    } catch (cause) {
      reportError(cause);
      setIsBroken(true);
    } finally {
      setProgress(null);
    }
  };

  return { cards, progress, refusals, isBroken, add, clear };
}
