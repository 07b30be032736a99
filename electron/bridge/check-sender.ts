import { APP_ORIGIN } from '../protocol/app-origin.ts';

/** What a sender check needs of the frame a call came from. */
export type SenderFrame = {
  readonly url: string;
  readonly parent: unknown;
};

/** The page a call came from, as handlers may know it. */
export type Sender = { readonly webContentsId: number };

/**
 * Whether a call may be answered: it comes from the top frame of one of our own windows, and that frame shows our own
 * page. A frame that is gone (null: it navigated or closed meanwhile) is refused too.
 */
export function isTrustedSender(
  event: { readonly senderFrame: SenderFrame | null; readonly sender: { readonly id: number } },
  isOwnWindow: (webContentsId: number) => boolean,
  origin: string = APP_ORIGIN,
): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOwnWindow(event.sender.id)) return false;
  const url = URL.parse(frame.url);
  return (
    url !== null && `${url.protocol}//${url.host}` === origin && url.username === '' && url.password === ''
  );
}
