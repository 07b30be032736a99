import { describe, expect, it } from 'vitest';

import { findShortcut, SHORTCUTS } from '../../../renderer/branch/frame/shortcuts.ts';
import { setupI18n } from '../../../renderer/i18n/setup-i18n.ts';
import { LANGUAGES } from '../../../shared/bridge/desktop-api.ts';

describe('findShortcut', () => {
  it('finds single keys in either case, and pairs only after G', () => {
    expect(findShortcut('n', false)?.opens).toBe('new');
    expect(findShortcut('N', false)?.opens).toBe('new');
    expect(findShortcut('s', false)?.opens).toBe('sign-off');
    expect(findShortcut('t', false)).toBeNull();
    expect(findShortcut('t', true)?.opens).toBe('today');
    expect(findShortcut('n', true)).toBeNull();
  });

  it('leaves the keys of pages to the pages', () => {
    for (const key of ['j', 'k', 'e', 'Enter']) expect(findShortcut(key, false)).toBeNull();
  });

  it('gives no two shortcuts the same keys', () => {
    const all = SHORTCUTS.map(({ keys }) => keys.join('+'));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(LANGUAGES)('has a text for each in %s', async (language) => {
    const { exists } = await setupI18n(language);
    expect(SHORTCUTS.filter(({ id }) => !exists(`branch-frame:shortcut.${id}`))).toEqual([]);
  });
});
