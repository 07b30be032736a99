import { composeDevelopmentPolicy, composeSecurityHeaders } from './security-headers.ts';
import { NONCE_PLACEHOLDER } from './serve-assets.ts';

/** Answers the requests of our own pages from the development server, so that the origin stays the same. Never when packaged. */
export function serveDevelopment(devServer: string): (request: Request) => Promise<Response> {
  const headers = composeSecurityHeaders(composeDevelopmentPolicy(devServer));
  return async (request) => {
    const url = new URL(request.url);
    const answer = await fetch(`${devServer}${url.pathname}${url.search}`, {
      headers: { accept: request.headers.get('accept') ?? '*/*' },
    });
    const contentType = answer.headers.get('content-type') ?? 'application/octet-stream';
    const isPage = contentType.startsWith('text/html');
    const body = isPage
      ? (await answer.text()).replaceAll(NONCE_PLACEHOLDER, '')
      : await answer.arrayBuffer();
    return new Response(body, {
      status: answer.status,
      headers: { ...headers, 'content-type': contentType },
    });
  };
}
