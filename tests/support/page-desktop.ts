import type { DesktopApi } from '../../shared/bridge/desktop-api.ts';

/** The binding through which a page reaches the real services of the shell. */
export const PAGE_BINDING = '__branchbookPageCall';
/** Where a page puts the functions that it offers to whoever drives it. */
export const PAGE_API = '__branchbookPageApi';

/** Nothing is ever told to this page unasked: there are no menu, tray and second window. */
const SUBSCRIPTION = /^on[A-Z]/u;

type Call = (text: string) => Promise<string>;

/** Told how long each call to the shell took, milliseconds. */
export type CallListener = (channel: string, ms: number) => void;

/** `window.desktop` whose calls cross into the process of the real services, as text, the way the Chromium host does it. */
export function createPageDesktop(onCall: CallListener = () => undefined): DesktopApi {
  const call = (globalThis as unknown as Record<string, Call>)[PAGE_BINDING]!;
  const ask = async (channel: string, request: unknown): Promise<unknown> => {
    const startedAt = performance.now();
    const text = await call(JSON.stringify({ channel, request }));
    const answer = JSON.parse(text) as { readonly value?: unknown; readonly fault?: string };
    onCall(channel, performance.now() - startedAt);
    if (answer.fault !== undefined) throw new Error(answer.fault);
    return answer.value;
  };
  const group = (name: string): object =>
    new Proxy(
      {},
      {
        get: (_target, method: string) =>
          SUBSCRIPTION.test(method)
            ? () => () => undefined
            : async (request: unknown) => await ask(`${name}.${method}`, request),
      },
    );
  return {
    app: group('app'),
    device: group('device'),
    session: group('session'),
    journal: group('journal'),
    headOffice: group('headOffice'),
    settings: group('settings'),
    printing: group('printing'),
    kiosk: group('kiosk'),
  } as DesktopApi;
}

/** Where the page finds the worker of the working store. */
export const PAGE_WORKER = '/store-worker.js';

/** Starts that worker. */
export const startPageWorker = (): Worker => new Worker(PAGE_WORKER);

/** Offers these functions to the process that drives the page. */
export function exposePageApi(api: object): void {
  Object.assign(globalThis, { [PAGE_API]: api });
}
