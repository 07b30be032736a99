// docs/decisions/0004: a small file with an integer version; damaged settings cost a start nothing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { DEFAULT_SETTINGS, parseSettings, SettingsStore } from '../../../electron/settings/settings-store.ts';
import { makeFolder } from '../shell-fakes.ts';

describe('SettingsStore', () => {
  it('keeps what was put over a restart and tells listeners until they leave', async () => {
    const path = join(await makeFolder(), 'settings.json');
    const store = await SettingsStore.open(path);
    const heard: string[] = [];
    const leave = store.onChange(({ language }) => heard.push(language));
    await Promise.all([store.put({ language: 'en' }), store.put({ isLargePrint: true })]);
    leave();
    await store.put({ colourScheme: 'dark' });
    expect(heard).toEqual(['en', 'en']);
    expect((await SettingsStore.open(path)).settings).toEqual({
      language: 'en',
      colourScheme: 'dark',
      isLargePrint: true,
      headOfficeAddress: null,
      hotline: '',
      isNotifying: true,
    });
    expect(JSON.parse(await readFile(path, 'utf8')).settingsVersion).toBe(1);
  });

  it.each([null, '', '{"settingsVersion":', '[]', '{"settingsVersion":0,"values":{}}'])(
    'starts with the defaults on [%s]',
    (text) => {
      expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('falls back value by value, so that one it does not know costs no other', () => {
    const text = JSON.stringify({
      settingsVersion: 2,
      values: { language: 'fr', colourScheme: 'dark', newer: 1 },
    });
    expect(parseSettings(text)).toEqual({ ...DEFAULT_SETTINGS, colourScheme: 'dark' });
  });
});
