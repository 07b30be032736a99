import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Language } from '../../shared/bridge/desktop-api.ts';

const KEY = 'branchbook.console.language';

/** The language this officer chose in this browser, or null. Storage may be forbidden: then there is none. */
export function readConsoleLanguage(): Language | null {
  try {
    const stored = window.localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === stored) ?? null;
  } catch {
    return null;
  }
}

/** Remembers the language for the next visit, where the browser lets us. */
export function storeConsoleLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // Nothing is lost: the language holds until the page is closed.
  }
}
