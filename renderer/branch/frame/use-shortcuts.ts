import { useEffect, useRef } from 'react';

import { isTyping } from '../../design/is-typing.ts';
import { findShortcut } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

/** How long `G` waits for its second key. */
const SECOND_KEY_MS = 1_500;

/** Listens for the application's keys; a page that takes a key first (preventDefault) keeps it. */
export function useShortcuts(onShortcut: (opens: NonNullable<Shortcut['opens']>) => void): void {
  const afterG = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const isAfterG = event.timeStamp - afterG.current < SECOND_KEY_MS && afterG.current > 0;
      afterG.current = 0;
      const shortcut = findShortcut(event.key, isAfterG);
      if (shortcut?.opens != null) {
        event.preventDefault();
        onShortcut(shortcut.opens);
      } else if (event.key.toLowerCase() === 'g') {
        afterG.current = event.timeStamp;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onShortcut]);
}
