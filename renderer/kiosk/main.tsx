import '../data/setup-zod.ts';
import './kiosk.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { setupTrustedTypes } from '../branch/frame/trusted-types.ts';
import { RegisterProvider } from '../design/register-provider.tsx';
import { setupStyleNonce } from '../design/style-nonce.ts';
import { setupI18n } from '../i18n/setup-i18n.ts';
import { holdPage } from './hold-page.ts';
import { KioskApp } from './kiosk-app.tsx';
import { getKiosk } from './kiosk-api.ts';

setupTrustedTypes();
setupStyleNonce();
holdPage(window);

/** Texts of this page alone, and the words of the house that they name, in all three languages: the customer chooses. */
const NAMESPACES = ['kiosk', 'ink', 'common', 'packs'] as const;

async function start(root: HTMLElement): Promise<void> {
  const state = await getKiosk().getState({});
  const language = state.ok ? state.value.language : 'zh-CN';
  const i18n = await setupI18n(language, NAMESPACES);
  document.documentElement.lang = language;
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RegisterProvider isAlwaysLight>
          <KioskApp homeLanguage={language} />
        </RegisterProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

const root = document.querySelector<HTMLElement>('#root');
if (root === null) throw new Error('The page has no [#root]');
start(root).catch(reportError);
