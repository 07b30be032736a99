import { useEffect, useLayoutEffect, useRef } from 'react';

import { isTyping } from '../../design/is-typing.ts';
import { findShortcut } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';

/** How long `G` waits for its second key. */
const SECOND_KEY_MS = 1_500;

/**
 * Listens for the application's keys; a page that takes a single key first (preventDefault) keeps it.
 *
 * The key after `G` belongs to nobody else: without that, `G T` on an entry would take the entry over. Its listener
 * is therefore in the capture phase and set up in a layout effect, before any page's own.
 */
export function useShortcuts(onShortcut: (opens: NonNullable<Shortcut['opens']>) => void): void {
  const gPressedAt = useRef<number | null>(null);

  useLayoutEffect(() => {
    const takeSecondKey = (event: KeyboardEvent) => {
      const pressedAt = gPressedAt.current;
      if (pressedAt === null || event.key === 'Shift') return;
      gPressedAt.current = null;
      if (event.timeStamp - pressedAt > SECOND_KEY_MS || isTyping(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const opens = findShortcut(event.key, true)?.opens ?? null;
      if (opens !== null) onShortcut(opens);
    };
    window.addEventListener('keydown', takeSecondKey, { capture: true });
    return () => window.removeEventListener('keydown', takeSecondKey, { capture: true });
  }, [onShortcut]);

  useEffect(() => {
    const takeKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key.toLowerCase() === 'g') {
        gPressedAt.current = event.timeStamp;
        return;
      }
      const opens = findShortcut(event.key, false)?.opens ?? null;
      if (opens === null) return;
      event.preventDefault();
      onShortcut(opens);
    };
    window.addEventListener('keydown', takeKey);
    return () => window.removeEventListener('keydown', takeKey);
  }, [onShortcut]);
}
