import { LANGUAGES } from '../../shared/bridge/desktop-api.ts';
import type { Language } from '../../shared/bridge/desktop-api.ts';

/** What a locale file holds: texts, nested as deep as its author likes. */
export type LocaleTexts = { readonly [key: string]: string | LocaleTexts };

const FILES = import.meta.glob<LocaleTexts>('../../assets/locales/*/*.json', { import: 'default' });
const PATH = /\/locales\/([^/]+)\/([^/]+)\.json$/;
/** The policies' own words: a file for each pack and overlay, all of them one namespace with the pack's id in front. */
const PACK_FILES = import.meta.glob<LocaleTexts>('../../assets/locales/*/packs/*.json', {
  import: 'default',
});
const PACK_PATH = /\/locales\/([^/]+)\/packs\/([^/]+)\.json$/;
const PACK_NAMESPACE = 'packs';

/** Namespaces that exist on disk: one per file of the first language, and the one of the policies. */
export function listNamespaces(): readonly string[] {
  const ofFiles = Object.keys(FILES).flatMap((path) => {
    const [, language, namespace] = PATH.exec(path) ?? [];
    return language === LANGUAGES[0] && namespace !== undefined ? [namespace] : [];
  });
  return [...ofFiles, PACK_NAMESPACE];
}

/** Loads one file of texts; each is its own chunk, so that a language that is not shown costs nothing. */
export async function loadLocale(language: string, namespace: string): Promise<LocaleTexts> {
  if (namespace === PACK_NAMESPACE) return loadPackTexts(language);
  const load = FILES[`../../assets/locales/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`No such locale file [${language}/${namespace}]`);
  return load();
}

async function loadPackTexts(language: string): Promise<LocaleTexts> {
  const loads = Object.entries(PACK_FILES).flatMap(([path, load]) => {
    const [, ofLanguage, packId] = PACK_PATH.exec(path) ?? [];
    return ofLanguage === language && packId !== undefined ? [{ packId, load }] : [];
  });
  const texts = await Promise.all(loads.map(async ({ packId, load }) => [packId, await load()] as const));
  return Object.fromEntries(texts);
}

/** The language of a tag such as `zh-HK`, or the first one when it is not spoken here. */
export function pickLanguage(tag: string): Language {
  if (/^zh-(TW|HK|MO|Hant)/i.test(tag)) return 'zh-TW';
  if (/^en/i.test(tag)) return 'en';
  return 'zh-CN';
}
