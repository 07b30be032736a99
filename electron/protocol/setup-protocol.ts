import type { Protocol } from 'electron';
import { APP_SCHEME } from './app-origin.ts';
import { serveAssets } from './serve-assets.ts';
import { serveDevelopment } from './serve-development.ts';

/** Declares our scheme. Must come before the application is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves our scheme from the built renderer, or from the development server where one runs. */
export function setupAppProtocol(
  protocol: Pick<Protocol, 'handle'>,
  options: { readonly folder: string; readonly devServer: string | null },
): void {
  protocol.handle(
    APP_SCHEME,
    options.devServer === null ? serveAssets(options.folder) : serveDevelopment(options.devServer),
  );
}
