import { navigate } from './use-route.ts';

/** How often the register is looked for after it was opened: one try per frame, about a second. */
const TRIES = 60;

function tryFocus(triesLeft: number): void {
  const field = document.querySelector<HTMLInputElement>(
    '#page input[type="search"], #page [data-search-field]',
  );
  if (field !== null) {
    field.focus();
    field.select();
  } else if (triesLeft > 0) {
    requestAnimationFrame(() => tryFocus(triesLeft - 1));
  }
}

/** `/`: into the search field of the page, or of the register when the page has none. */
export function focusSearchField(): void {
  const isOnRegister = window.location.hash.startsWith('#/register');
  if (!isOnRegister) navigate({ kind: 'register' });
  tryFocus(TRIES);
}
