import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './load-fonts.ts';
import './tokens.css';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

import { registerTheme, resolveRegisterVariables } from './theme.ts';
import { readStyleNonce } from './style-nonce.ts';

type RegisterProviderProps = {
  readonly children: ReactNode;
  /** Light whatever the computer prefers: for paper that everybody in a hall reads. */
  readonly isAlwaysLight?: boolean;
};

/** Theme, tokens, type and notifications for everything that is drawn: the desktop application and the console. */
export function RegisterProvider({ children, isAlwaysLight = false }: RegisterProviderProps) {
  return (
    <MantineProvider
      theme={registerTheme}
      cssVariablesResolver={resolveRegisterVariables}
      getStyleNonce={readStyleNonce}
      defaultColorScheme="auto"
      {...(isAlwaysLight ? { forceColorScheme: 'light' as const } : {})}
    >
      <Notifications position="bottom-right" limit={3} />
      {children}
    </MantineProvider>
  );
}
