import type { Language } from '../../shared/bridge/desktop-api.ts';

/** How each language calls itself, by the key of its text: whoever looks for it reads no other. */
export const OWN_NAMES = {
  'zh-CN': 'kiosk:languageZhCn',
  'zh-TW': 'kiosk:languageZhTw',
  en: 'kiosk:languageEn',
} as const satisfies Readonly<Record<Language, string>>;
