import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Language } from '../../shared/bridge/desktop-api.ts';

/** What a locale file holds: texts, nested as deep as its author likes. */
export type LocaleTexts = { readonly [key: string]: string | LocaleTexts };

const FILES = import.meta.glob<LocaleTexts>('../../assets/locales/*/*.json', { import: 'default' });
const PATH = /\/locales\/([^/]+)\/([^/]+)\.json$/;

/** Namespaces that exist on disk: one per file of the first language. */
export function listNamespaces(): readonly string[] {
  return Object.keys(FILES).flatMap((path) => {
    const [, language, namespace] = PATH.exec(path) ?? [];
    return language === LANGUAGES[0] && namespace !== undefined ? [namespace] : [];
  });
}

/** Loads one file of texts; each is its own chunk, so that a language that is not shown costs nothing. */
export async function loadLocale(language: string, namespace: string): Promise<LocaleTexts> {
  const load = FILES[`../../assets/locales/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`No such locale file [${language}/${namespace}]`);
  return load();
}

/** The language of a tag such as `zh-HK`, or the first one when it is not spoken here. */
export function pickLanguage(tag: string): Language {
  if (/^zh-(TW|HK|MO|Hant)/i.test(tag)) return 'zh-TW';
  if (/^en/i.test(tag)) return 'en';
  return 'zh-CN';
}
