import { pause } from './attack-fields.ts';

const PATIENCE_MS = 20_000;

/** The first element of a selector, or null. */
export const find = <Found extends Element>(selector: string): Found | null =>
  document.querySelector<Found>(selector);

/** Looks again and again until something is found, or patience ends: null. */
export async function waitFor<Found>(look: () => Found | null, ms = PATIENCE_MS): Promise<Found | null> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found !== null) return found;
    if (performance.now() > end) return null;
    await pause(5);
  }
}

/** As {@link waitFor}, where going on without it would attack nothing. */
export async function mustSee<Found>(what: string, look: () => Found | null | undefined): Promise<Found> {
  const found = await waitFor(() => look() ?? null);
  if (found === null) throw new Error(`Not on the page: ${what} [${window.location.hash}]`);
  return found;
}

/** A button by the words on it. */
export function findButton(words: string, within: ParentNode = document): HTMLButtonElement | null {
  return [...within.querySelectorAll('button')].find((each) => each.textContent?.includes(words)) ?? null;
}
