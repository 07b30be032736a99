import type { PlainRoute } from './routes.ts';

/** What a shortcut does. `key` of the text: `branch-frame:shortcut.<id>`. */
export type Shortcut = {
  readonly id: string;
  readonly keys: readonly string[];
  readonly opens: PlainRoute | 'search' | 'map' | 'palette' | null;
};

/** Opens and closes the help of the page that is shown; works while somebody is typing, for that is when it is needed. */
export const HELP_KEY = 'F1';

/**
 * The keys of the whole application, in the order the map shows them.
 *
 * Those with `opens: null` belong to a page and are handled there; they stand here so that the map is complete.
 */
export const SHORTCUTS: readonly Shortcut[] = [
  { id: 'new', keys: ['N'], opens: 'new' },
  { id: 'search', keys: ['/'], opens: 'search' },
  { id: 'sign-off', keys: ['S'], opens: 'sign-off' },
  { id: 'palette', keys: ['Ctrl', 'K'], opens: 'palette' },
  { id: 'map', keys: ['?'], opens: 'map' },
  { id: 'help', keys: [HELP_KEY], opens: null },
  { id: 'go-today', keys: ['G', 'T'], opens: 'today' },
  { id: 'go-register', keys: ['G', 'R'], opens: 'register' },
  { id: 'go-escalations', keys: ['G', 'E'], opens: 'escalations' },
  { id: 'go-duties', keys: ['G', 'D'], opens: 'duties' },
  { id: 'go-pages', keys: ['G', 'P'], opens: 'pages' },
  { id: 'go-book', keys: ['G', 'B'], opens: 'book' },
  { id: 'go-sync', keys: ['G', 'Y'], opens: 'sync' },
  { id: 'go-settings', keys: ['G', ','], opens: 'settings' },
  { id: 'next', keys: ['J'], opens: null },
  { id: 'previous', keys: ['K'], opens: null },
  { id: 'open', keys: ['Enter'], opens: null },
  { id: 'escalate', keys: ['E'], opens: null },
  { id: 'mark', keys: ['X'], opens: null },
  { id: 'save', keys: ['Ctrl', 'Enter'], opens: null },
];

/** Keys of the shortcut that opens something; empty when it has none. */
export function findKeys(opens: Shortcut['opens']): readonly string[] {
  return SHORTCUTS.find((shortcut) => shortcut.opens === opens)?.keys ?? [];
}

/** What a single key opens, or, after `G`, the second key of the pair. Null when the key is not ours. */
export function findShortcut(key: string, isAfterG: boolean): Shortcut | null {
  const wanted = key.length === 1 ? key.toUpperCase() : key;
  return (
    SHORTCUTS.find(({ opens, keys }) => {
      if (opens === null || opens === 'palette') return false;
      return isAfterG
        ? keys.length === 2 && keys[0] === 'G' && keys[1] === wanted
        : keys.length === 1 && keys[0] === wanted;
    }) ?? null
  );
}
