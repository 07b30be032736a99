const FIELDS =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button[type=submit]';

/** A field of a group that counts as one: radios, and ticks that stand together. */
function isGrouped(field: EventTarget | null): field is HTMLInputElement {
  if (!(field instanceof HTMLInputElement)) return false;
  return field.type === 'radio' || (field.type === 'checkbox' && field.closest('[role=group]') !== null);
}

/** One stop per group: the chosen one, or the first. */
function listStops(form: HTMLElement): readonly HTMLElement[] {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)];
  return fields.filter((field) => {
    if (!isGrouped(field)) return true;
    const group = fields.filter((each) => isGrouped(each) && each.name === field.name);
    const chosen = group.find((each) => isGrouped(each) && each.checked) ?? group[0];
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
  const own = isGrouped(target)
    ? stops.findIndex((stop) => isGrouped(stop) && stop.name === target.name)
    : stops.findIndex((stop) => stop === target);
  stops[own + 1]?.focus();
}
