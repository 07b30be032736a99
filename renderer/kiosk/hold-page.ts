/**
 * The page's own share in being impossible to leave (BOOK-1): what the shell cannot see because it never becomes a key or an address. The
 * shell refuses the rest, and this as well where it can; neither relies on the other.
 */
export function holdPage(target: Window): void {
  const refuse = (event: Event): void => event.preventDefault();
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick', 'copy', 'cut', 'paste'])
    target.addEventListener(name, refuse, { capture: true });
  target.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  // A second finger would enlarge the page.
  target.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  target.print = () => undefined;
}
