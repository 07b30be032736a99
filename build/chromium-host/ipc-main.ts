import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { Frame } from 'playwright-core';
import { toAppUrl } from './address.ts';
import type { InvokeAnswer, InvokeMessage } from './preload-shim.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const messages = new EventEmitter();

/** `ipcMain` as far as main uses it. `on` is there for libraries that listen; the host's preload never sends. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
  on(channel: string, listener: (...args: unknown[]) => void): void {
    messages.on(channel, listener);
  },
};

/** A frame as handlers see it: only what a sender check looks at. */
function toSenderFrame(frame: Frame): Pick<Electron.WebFrameMain, 'url' | 'origin' | 'parent' | 'top'> {
  const url = toAppUrl(frame.url());
  const parent = frame.parentFrame();
  const sender = { url, origin: toOrigin(url), parent: null as Electron.WebFrameMain | null };
  if (parent !== null) sender.parent = toSenderFrame(parent) as Electron.WebFrameMain;
  return { ...sender, top: (parent === null ? sender : sender.parent) as Electron.WebFrameMain };
}

/** Node knows no origin of a custom scheme; Chromium gives a standard one scheme and host. */
function toOrigin(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'null';
  return parsed.protocol === 'app:' ? `app://${parsed.host}` : parsed.origin;
}

/** Answers one call of a page. What a handler throws reaches the page as its message, as in Electron. */
export async function answerInvoke(sender: object, frame: Frame, text: string): Promise<string> {
  let answer: InvokeAnswer;
  try {
    const { channel, args } = JSON.parse(text) as InvokeMessage;
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = {
      sender,
      senderFrame: toSenderFrame(frame),
      type: 'frame',
    } as unknown as Electron.IpcMainInvokeEvent;
    answer = { isOk: true, value: await handler(event, ...args) };
  } catch (fault) {
    answer = { isOk: false, message: String(fault) };
  }
  return JSON.stringify(answer);
}
