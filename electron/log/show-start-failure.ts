import { app, dialog } from 'electron';
import type { Language } from '../../shared/bridge/desktop-api.ts';
import { computeAppPaths } from '../app-paths.ts';
import { loadShellTexts } from '../menu/shell-texts.ts';
import { reportFault } from './report-fault.ts';

/**
 * Tells the person that the application cannot come up, and why, for whoever helps them. Without it an icon that is
 * clicked would do nothing. In the system's language: the settings may be what could not be read.
 */
export function showStartFailure(cause: unknown): void {
  reportFault('start', cause);
  try {
    const texts = loadShellTexts(computeAppPaths(app).locales)(pickLanguage(app.getLocale()));
    dialog.showErrorBox(texts('startFailedTitle'), `${texts('startFailed')}\n\n${String(cause)}`);
  } catch (second) {
    reportFault('start', second);
  }
}

function pickLanguage(locale: string): Language {
  if (/^zh-(?:tw|hk|mo|hant)/iu.test(locale)) return 'zh-TW';
  return /^en/iu.test(locale) ? 'en' : 'zh-CN';
}
