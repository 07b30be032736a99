/** What a key press says of itself, as far as it is judged. The names are those of the `key` of a keyboard event. */
export type KioskInput = {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

/** Keys that do nothing for writing and something for a computer. */
const REFUSED_KEYS: ReadonlySet<string> = new Set([
  'Escape',
  'PrintScreen',
  'ContextMenu',
  'Meta',
  'OS',
  'Alt',
  'Help',
  'Pause',
  'ScrollLock',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
  'BrowserStop',
  'BrowserSearch',
  'BrowserFavorites',
  'BrowserHome',
  'LaunchMail',
  'LaunchApplication1',
  'LaunchApplication2',
  'Power',
  'Sleep',
]);

/**
 * Whether a key press never reaches the kiosk's page (BOOK-1).
 *
 * What is left is what one writes with: characters, Shift, Tab, Enter, the keys that move and delete. Every combination is refused, copying
 * and pasting too: the clipboard may hold what the staff had in it. AltGr, which reports itself as Control with Alt, writes characters on
 * many keyboards and passes as long as it writes one.
 */
export function isRefusedInput({ key, control, alt, meta }: KioskInput): boolean {
  if (REFUSED_KEYS.has(key) || /^F\d{1,2}$/u.test(key)) return true;
  if (meta) return true;
  const isAltGr = control && alt && key.length === 1 && !/^[a-z0-9]$/iu.test(key);
  return (control || alt) && !isAltGr;
}
