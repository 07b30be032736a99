import { useEffect, useState } from 'react';

import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import type { RepeatProposal } from '../../../../shared/domain/find-repeats.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { EntrySummary, RecordPreview } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';

/** Typing pauses this long before the computed side follows: long enough not to compute per letter, short enough to feel live. */
const PAUSE_MS = 120;
/** As many earlier entries as a teller reads with a customer on the phone. */
const EARLIER_LIMIT = 5;

export type ComputedIntake = {
  readonly preview: RecordPreview | null;
  readonly earlier: readonly EntrySummary[] | null;
  /** Which of the earlier ones this looks like a repeat of. */
  readonly repeats: readonly RepeatProposal[];
};

/** What the store computes for the page as it stands; the last answer stays until the next one is there. */
export function useRecordPreview(command: RecordEntryCommand, role: Role): ComputedIntake {
  const store = useBranchStore();
  const [computed, setComputed] = useState<ComputedIntake>({ preview: null, earlier: null, repeats: [] });
  const asked = JSON.stringify({ ...command, content: '' });
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      const current = JSON.parse(asked) as RecordEntryCommand;
      const { phone, name } = current.customer;
      const earlier =
        phone === '' && name === ''
          ? Promise.resolve(null)
          : store.findEarlier({ phone, name }, EARLIER_LIMIT);
      void Promise.all([store.previewRecord(current, role), earlier, store.findRepeats(current)])
        .then(([preview, found, repeats]) => {
          if (!isOver) setComputed({ preview, earlier: found, repeats });
        })
        .catch(reportError);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [store, asked, role]);
  return computed;
}
