import type { App, Session, WebContents } from 'electron';
import { mayNavigate } from './may-navigate.ts';
import { mayRequest } from './may-request.ts';

/** Every page that ever comes to be, ours or not: no way to another address, another window or another page inside. */
export function hardenAllContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Exported for its test. */
export function hardenContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (event) => refuseUnlessOurs(event));
  contents.on('will-frame-navigate', (event) => refuseUnlessOurs(event));
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function refuseUnlessOurs(event: { readonly url: string; preventDefault(): void }): void {
  if (!mayNavigate(event.url)) event.preventDefault();
}

/** No permission is ever granted, asked or checked, and no request leaves but for our own files. */
export function hardenSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'on'
  > & {
    readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
  },
  devServer: string | null,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Nothing of ours is ever downloaded; files are written by the shell.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, devServer) }),
  );
}
