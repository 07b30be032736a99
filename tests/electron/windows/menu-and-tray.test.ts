import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/project-paths.ts';
import { composeMenu } from '../../../electron/menu/compose-menu.ts';
import { loadShellTexts, SHELL_TEXT_KEYS } from '../../../electron/menu/shell-texts.ts';
import { composeTrayMenu, composeTrayTip } from '../../../electron/tray/compose-tray.ts';
import { LANGUAGES, type ShellCommand } from '../../../shared/bridge/desktop-api.ts';

const textsOf = loadShellTexts(`${ROOT}/assets/locales`);

describe('composeMenu', () => {
  it.each(LANGUAGES)('has its texts in %s', (language) => {
    const texts = textsOf(language);
    for (const key of SHELL_TEXT_KEYS) expect(texts(key, { waiting: 1, overdue: 1 })).not.toMatch(/^$|\{\{/u);
  });

  it('sends each command to the page once', () => {
    const sent: ShellCommand[] = [];
    const menu = composeMenu(textsOf('zh-CN'), {
      send: (command) => void sent.push(command),
      quit: () => undefined,
    });
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    for (const item of items) item.click?.({} as never, undefined, {} as never);
    expect(sent.toSorted()).toEqual([
      'new-entry',
      'open-settings',
      'search',
      'show-shortcuts',
      'show-sync',
      'sign-out',
      'sync-now',
    ]);
  });

  it('[E1] has no way to the development tools and no reload', () => {
    const menu = JSON.stringify(composeMenu(textsOf('en'), { send: () => undefined, quit: () => undefined }));
    expect(menu).not.toMatch(/devTools|reload/iu);
  });
});

describe('composeTrayTip', () => {
  const texts = textsOf('zh-CN');
  it('names what is overdue before what waits', () => {
    expect(composeTrayTip(texts, { waiting: 0, overdue: 0 })).toBe('网点意见簿：没有待办事项');
    expect(composeTrayTip(texts, { waiting: 3, overdue: 0 })).toBe('网点意见簿：待办 3 件');
    expect(composeTrayTip(texts, { waiting: 3, overdue: 1 })).toBe(
      '网点意见簿：已超答复时限 1 件，待办 3 件',
    );
  });
});

describe('composeTrayMenu', () => {
  it('quits only by the word for it', () => {
    const done: string[] = [];
    const menu = composeTrayMenu(textsOf('en'), {
      show: () => void done.push('show'),
      send: (command) => void done.push(command),
      quit: () => void done.push('quit'),
    });
    for (const item of menu) item.click?.({} as never, undefined, {} as never);
    expect(done).toEqual(['show', 'show', 'new-entry', 'sync-now', 'quit']);
  });
});
