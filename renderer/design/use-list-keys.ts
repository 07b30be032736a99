import { useCallback, useEffect, useRef, useState } from 'react';

import { isTyping } from './is-typing.ts';

export type ListKeys = {
  readonly activeIndex: number;
  readonly setActiveIndex: (index: number) => void;
  /** For the row at this place: gives it focus when J or K comes to it. */
  readonly bindRow: (index: number) => {
    readonly ref: (element: HTMLElement | null) => void;
    readonly tabIndex: number;
    readonly onFocus: () => void;
  };
};

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'j' || key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'k' || key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/**
 * Walking a list with J and K (or the arrows, Home, End). Focus moves with the active row, so Enter opens it as a link
 * and a screen reader says it. `J` pressed anywhere on the page enters the list.
 */
export function useListKeys(count: number): ListKeys {
  const [activeIndex, setActiveIndex] = useState(-1);
  const rows = useRef(new Map<number, HTMLElement>());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (count === 0 || isTyping(event)) return;
      const isArrow = event.key.length > 1;
      const isInside = [...rows.current.values()].some((row) => row === document.activeElement);
      if (isArrow && !isInside) return;
      const next = nextIndex(event.key, activeIndex, count);
      if (next === null) return;
      event.preventDefault();
      setActiveIndex(next);
      rows.current.get(next)?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [count, activeIndex]);
  const bindRow = useCallback(
    (index: number) => ({
      ref: (element: HTMLElement | null) => {
        if (element === null) rows.current.delete(index);
        else rows.current.set(index, element);
      },
      tabIndex: index === Math.max(activeIndex, 0) ? 0 : -1,
      onFocus: () => setActiveIndex(index),
    }),
    [activeIndex],
  );
  return { activeIndex: Math.min(activeIndex, count - 1), setActiveIndex, bindRow };
}
