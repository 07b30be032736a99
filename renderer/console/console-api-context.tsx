import { createContext, useContext } from 'react';

import type { ConsoleApiClient } from './console-api-client.ts';

const ConsoleApiContext = createContext<ConsoleApiClient | null>(null);

/** Gives the screens their door to the service; a test gives another one. */
export const ConsoleApiProvider = ConsoleApiContext.Provider;

/** The door to the service. */
export function useConsoleApi(): ConsoleApiClient {
  const api = useContext(ConsoleApiContext);
  if (api === null) throw new Error('useConsoleApi outside ConsoleApiProvider');
  return api;
}
