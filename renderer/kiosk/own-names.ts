import type { TFunction } from 'i18next';

import type { Language } from '../../shared/bridge/desktop-api.ts';

/** The text of each, by its key. */
export const OWN_NAMES = {
  'zh-CN': 'kiosk:languageZhCn',
  'zh-TW': 'kiosk:languageZhTw',
  en: 'kiosk:languageEn',
} as const satisfies Readonly<Record<Language, string>>;

/** How a language calls itself: whoever looks for it reads no other. */
export function toOwnName(language: Language, t: TFunction): string {
  return t(OWN_NAMES[language]);
}
