import { useEffect, useState } from 'react';

import type { KioskState } from '../../shared/bridge/kiosk-api.ts';
import { getKiosk } from './kiosk-api.ts';

/** Between two tries while nobody answers: soon enough for a customer who waits, and no burden on what is busy. */
export const ASK_AGAIN_MS = 5_000;

export type KnownState = {
  /** The last answer; null before the first. */
  readonly state: KioskState | null;
  /** The last question had no answer. Asked again until it has. */
  readonly isUnavailable: boolean;
};

/** What the branch is called and what the book holds; asked again whenever the book is opened at another place. */
export function useKioskState(openedAt: unknown): KnownState {
  const [known, setKnown] = useState<KnownState>({ state: null, isUnavailable: false });
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const found = await getKiosk()
        .getState({})
        .catch((cause: unknown) => {
          reportError(cause);
          return null;
        });
      if (!isCurrent) return;
      const state = found?.ok === true ? found.value : null;
      setKnown((before) => ({ state: state ?? before.state, isUnavailable: state === null }));
      if (state === null) timer = setTimeout(() => void read(), ASK_AGAIN_MS);
    };
    void read();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [openedAt]);
  return known;
}
