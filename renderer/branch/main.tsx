import '../data/setup-zod.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { RegisterProvider } from '../design/register-provider.tsx';
import { setupStyleNonce } from '../design/style-nonce.ts';
import { pickLanguage } from '../i18n/load-locale.ts';
import { setupI18n } from '../i18n/setup-i18n.ts';
import { App } from './app.tsx';
import { getDesktop } from './frame/desktop.ts';
import { SettingsProvider } from './frame/settings.tsx';
import { setupTrustedTypes } from './frame/trusted-types.ts';
import type { Settings } from '../../shared/bridge/desktop-api.ts';

setupTrustedTypes();
setupStyleNonce();

/** What applies while the shell's settings cannot be read: the application opens all the same. */
function deriveDefaultSettings(): Settings {
  return {
    language: pickLanguage(navigator.language),
    colourScheme: 'auto',
    isLargePrint: false,
    headOfficeAddress: null,
    hotline: '',
    isNotifying: true,
  };
}

async function start(root: HTMLElement): Promise<void> {
  const stored = await getDesktop().settings.get({});
  const settings = stored.ok ? stored.value : deriveDefaultSettings();
  const i18n = await setupI18n(settings.language);
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RegisterProvider>
          <SettingsProvider initial={settings}>
            <App />
          </SettingsProvider>
        </RegisterProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

const root = document.querySelector<HTMLElement>('#root');
if (root === null) throw new Error('The page has no [#root]');
start(root).catch(reportError);
