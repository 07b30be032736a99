const FIELDS =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button[type=submit]';

/** One stop per radio group: the chosen one, or the first. */
function listStops(form: HTMLElement): readonly HTMLElement[] {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)];
  return fields.filter((field) => {
    if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
    const group = fields.filter(
      (each) => each instanceof HTMLInputElement && each.type === 'radio' && each.name === field.name,
    );
    const chosen = group.find((each) => each instanceof HTMLInputElement && each.checked) ?? group[0];
    return chosen === field;
  });
}

/**
 * Enter goes to the next field, Ctrl+Enter submits the form it is pressed in.
 *
 * In a text Shift+Enter makes the new line, as in a chat: a teller ends what they write with Enter. While an input
 * method composes Chinese, Enter belongs to it. On buttons Enter presses.
 */
export function advanceOnEnter(event: KeyboardEvent, form: HTMLFormElement): void {
  if (event.key !== 'Enter' || event.isComposing || event.altKey) return;
  const target = event.target;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    form.requestSubmit();
    return;
  }
  if (event.shiftKey || target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) return;
  event.preventDefault();
  const stops = listStops(form);
  const own =
    target instanceof HTMLInputElement && target.type === 'radio'
      ? stops.findIndex(
          (stop) => stop instanceof HTMLInputElement && stop.name === target.name && stop.type === 'radio',
        )
      : stops.findIndex((stop) => stop === target);
  stops[own + 1]?.focus();
}
