import { useMantineColorScheme } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Settings } from '../../../shared/bridge/desktop-api.ts';
import { getDesktop } from './desktop.ts';

export type SettingsControl = {
  readonly settings: Settings;
  /** Stores what changed; the page follows at once, without a restart. */
  readonly put: (change: Partial<Settings>) => Promise<void>;
};

const SettingsContext = createContext<SettingsControl | null>(null);

/** The settings of this computer and the way to change them. */
export function useSettings(): SettingsControl {
  const control = use(SettingsContext);
  if (control === null) throw new Error('useSettings outside of its provider');
  return control;
}

function useApplySettings({ language, colourScheme, isLargePrint }: Settings): void {
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    // The tag follows the texts: a screen reader must not read the old language under the new one.
    const apply = async () => {
      if (i18n.language !== language) await i18n.changeLanguage(language);
      document.documentElement.lang = language;
    };
    apply().catch(reportError);
  }, [i18n, language]);
  useEffect(() => setColorScheme(colourScheme), [setColorScheme, colourScheme]);
  useEffect(() => {
    document.documentElement.dataset['largePrint'] = String(isLargePrint);
  }, [isLargePrint]);
}

type SettingsProviderProps = { readonly initial: Settings; readonly children: ReactNode };

/** Applies language, colours and print size, and follows changes made in another window. */
export function SettingsProvider({ initial, children }: SettingsProviderProps) {
  const [settings, setSettings] = useState(initial);
  useApplySettings(settings);
  useEffect(() => getDesktop().settings.onChange(setSettings), []);
  const put = useCallback(async (change: Partial<Settings>) => {
    const outcome = await getDesktop().settings.put(change);
    if (outcome.ok) setSettings(outcome.value);
  }, []);
  const control = useMemo(() => ({ settings, put }), [settings, put]);
  return <SettingsContext value={control}>{children}</SettingsContext>;
}
