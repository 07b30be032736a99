import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';

export type FormDraft = {
  /** The stored draft was looked for and, if there was one, is in the form. */
  readonly isReady: boolean;
  readonly restoredAt: IsoInstant | null;
  readonly savedAt: IsoInstant | null;
  /** Forgets the draft, once what it held was recorded or given up. */
  readonly discard: () => Promise<void>;
};

/**
 * Keeps what is typed: every change is stored under `key`, and comes back when the form is opened again.
 *
 * Writes are queued one behind the other and only the newest waiting value is written, so that fast typing cannot
 * overtake itself and a discarded draft cannot come back.
 */
export function useFormDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  key: string,
): FormDraft {
  const store = useBranchStore();
  const [isReady, setIsReady] = useState(false);
  const [restoredAt, setRestoredAt] = useState<IsoInstant | null>(null);
  const [savedAt, setSavedAt] = useState<IsoInstant | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef<Values | null>(null);

  useEffect(() => {
    let isOver = false;
    void store.getDraft<Values>(key).then((draft) => {
      if (isOver) return;
      if (draft !== null && !form.formState.isDirty) {
        form.reset({ ...form.getValues(), ...draft.values }, { keepDefaultValues: true });
        setRestoredAt(draft.savedAt);
      }
      setIsReady(true);
    });
    return () => {
      isOver = true;
    };
  }, [store, key, form]);

  useEffect(() => {
    if (!isReady) return;
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const isQueued = waiting.current !== null;
        waiting.current = { ...values };
        if (isQueued) return;
        queue.current = queue.current.then(async () => {
          const newest = waiting.current;
          waiting.current = null;
          if (newest === null) return;
          await store.putDraft(key, newest);
          setSavedAt(store.now());
        });
      },
    });
  }, [store, key, form, isReady]);

  const discard = async () => {
    waiting.current = null;
    queue.current = queue.current.then(() => store.deleteDraft(key));
    await queue.current;
    setRestoredAt(null);
    setSavedAt(null);
  };
  return { isReady, restoredAt, savedAt, discard };
}
