import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Whether a date, or a date with its time, is begun and not complete. Such a field has no value that a form could read, so to the form it
 * looks like an empty one: what it was about would be left out, and nobody would know.
 *
 * Said when the field is left, and when its form is sent: the form is not sent then, and the field has the keyboard. What was typed stays,
 * because nothing writes into a field whose value is empty already.
 */
export function usePartialValue(field: RefObject<HTMLInputElement | null>): boolean {
  const [isPartial, setIsPartial] = useState(false);
  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    const closing = new AbortController();
    const { signal } = closing;
    const look = () => setIsPartial(input.validity.badInput);
    const relax = () => {
      if (!input.validity.badInput) setIsPartial(false);
    };
    const refuse = (event: Event) => {
      if (!input.validity.badInput) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setIsPartial(true);
      input.focus();
    };
    input.addEventListener('blur', look, { signal });
    input.addEventListener('input', relax, { signal });
    input.form?.addEventListener('submit', refuse, { signal, capture: true });
    input.form?.addEventListener('reset', relax, { signal });
    return () => closing.abort();
  }, [field]);
  return isPartial;
}
