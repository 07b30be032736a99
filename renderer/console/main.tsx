import '../data/setup-zod.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { RegisterProvider } from '../design/register-provider.tsx';
import { setupStyleNonce } from '../design/style-nonce.ts';
import { pickLanguage } from '../i18n/load-locale.ts';
import { setupI18n } from '../i18n/setup-i18n.ts';
import { ConsoleApiProvider } from './console-api-context.tsx';
import { createConsoleApiClient } from './console-api-client.ts';
import { ConsoleApp } from './console-app.tsx';
import { readConsoleLanguage } from './console-language.ts';

async function start(): Promise<void> {
  setupStyleNonce();
  const root = document.querySelector('#root');
  if (root === null) throw new Error('The page has no #root');
  const language = readConsoleLanguage() ?? pickLanguage('zh-CN');
  document.documentElement.lang = language;
  const i18n = await setupI18n(language, ['common', 'console', 'policy', 'refusals', 'deadlines', 'packs']);
  document.title = i18n.t('console:title');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RegisterProvider>
          <ConsoleApiProvider value={createConsoleApiClient()}>
            <ConsoleApp />
          </ConsoleApiProvider>
        </RegisterProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

void start();
