import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../shared/bridge/desktop-api.ts';

/** The texts of menu, tray and of a start that failed: assets/locales/<language>/shell.json. */
export const SHELL_TEXT_KEYS = [
  'register',
  'newEntry',
  'search',
  'syncNow',
  'showSync',
  'settings',
  'signOut',
  'quit',
  'edit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'view',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'fullScreen',
  'help',
  'shortcuts',
  'showWindow',
  'trayIdle',
  'trayWaiting',
  'trayOverdue',
  'noticeTitle',
  'noticeOverdue',
  'noticeDueSoon',
  'noticeDutyMissed',
  'startFailedTitle',
  'startFailed',
] as const;
export type ShellTextKey = (typeof SHELL_TEXT_KEYS)[number];
/** Says a text; `{{name}}` in it is replaced by the variable of that name. */
export type ShellTexts = (key: ShellTextKey, variables?: Readonly<Record<string, number>>) => string;

/** Reads the texts of all languages once. Throws when one is missing: the build is incomplete. */
export function loadShellTexts(localesFolder: string): (language: Language) => ShellTexts {
  const all = new Map<Language, Readonly<Record<string, string>>>();
  for (const language of LANGUAGES) {
    all.set(
      language,
      JSON.parse(readFileSync(join(localesFolder, language, 'shell.json'), 'utf8')) as Record<string, string>,
    );
  }
  return (language) =>
    (key, variables = {}) => {
      const text = all.get(language)?.[key];
      if (text === undefined) throw new Error(`text missing [${language} ${key}]`);
      return text.replace(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(variables[name] ?? ''));
    };
}
