import { createInstance } from 'i18next';
import type { BackendModule, i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Language } from '../../shared/bridge/desktop-api.ts';
import { composeHouseVariables } from './house.ts';
import { listNamespaces, loadLocale } from './load-locale.ts';

const LOCALE_BACKEND: BackendModule = {
  type: 'backend',
  init: () => undefined,
  // With two parameters i18next takes the promise; the third, a callback, is not needed.
  read: async (language: string, namespace: string) => await loadLocale(language, namespace),
};

/**
 * The texts of one language, loaded before anything is drawn.
 *
 * All namespaces of that language are fetched at once (they are small files on the same disk), so no screen
 * ever shows a key or suspends half way. There is no fallback language: a missing text is a defect that the locale
 * tests find, not something to paper over with another language.
 */
export async function setupI18n(language: Language, namespaces = listNamespaces()): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(LOCALE_BACKEND)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...LANGUAGES],
      load: 'currentOnly',
      fallbackLng: false,
      ns: [...namespaces],
      defaultNS: 'common',
      fallbackNS: 'common',
      interpolation: { escapeValue: false, defaultVariables: composeHouseVariables(() => instance) },
      react: { useSuspense: false },
    });
  return instance;
}
