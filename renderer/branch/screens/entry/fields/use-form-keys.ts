import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

import { advanceOnEnter } from './advance-on-enter.ts';

/** The keys of a written page: Enter goes on, Ctrl+Enter submits, Escape leaves where there is something to leave to. */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, onEscape?: () => void): void {
  const leave = useRef(onEscape);
  useEffect(() => {
    leave.current = onEscape;
  }, [onEscape]);
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) leave.current?.();
      else advanceOnEnter(event, element);
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [form]);
}
