import type * as Electron from 'electron';
import type { Request as PageRequest, Route } from 'playwright-core';
import { toAppUrl } from './address.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, SchemeHandler>();

/** `protocol` as far as main uses it: privileged schemes are accepted as said, one handler per scheme. */
export const protocol = {
  registerSchemesAsPrivileged(_schemes: Electron.CustomScheme[]): void {
    // The scheme is https to Chromium: standard and secure already.
  },
  handle(scheme: string, handler: SchemeHandler): void {
    handlers.set(scheme, handler);
  },
};

type BeforeRequest = (
  details: { readonly url: string; readonly resourceType: string },
  callback: (response: { readonly cancel?: boolean }) => void,
) => void;
let beforeRequest: BeforeRequest | null = null;

/** `session.webRequest` as far as main uses it. */
export const webRequest = {
  onBeforeRequest(listener: BeforeRequest): void {
    beforeRequest = listener;
  },
};

function isCancelled(url: string, resourceType: string): Promise<boolean> {
  const listener = beforeRequest;
  if (listener === null) return Promise.resolve(false);
  return new Promise((resolve) =>
    listener({ url, resourceType }, (response) => resolve(response.cancel === true)),
  );
}

/**
 * Answers one request of a page: main's own network policy first, then main's handler of the scheme. Whatever is
 * left has no way out, except to the development server.
 */
export async function answerRoute(route: Route, request: PageRequest): Promise<void> {
  const url = toAppUrl(request.url());
  if (await isCancelled(url, request.resourceType())) return route.abort('blockedbyclient');
  const handler = handlers.get(new URL(url).protocol.replace(':', ''));
  if (handler === undefined) {
    const devServer = process.env['BRANCHBOOK_DEV_SERVER'];
    return devServer !== undefined && url.startsWith(`${devServer}/`)
      ? route.continue()
      : route.abort('blockedbyclient');
  }
  const method = request.method();
  const headers = new Headers(Object.entries(request.headers()).filter(([name]) => !name.startsWith(':')));
  const body = method === 'GET' || method === 'HEAD' ? null : (request.postDataBuffer() ?? null);
  const response = await handler(
    new Request(url, { method, headers, body: body === null ? null : new Uint8Array(body) }),
  );
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
