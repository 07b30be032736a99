import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came: signatures are over bytes, not over what a parser made of them. Empty when there is none. */
    rawBody: string;
  }
}

/** How deep a body may nest (S7); the deepest event has seven levels. */
const MAX_BODY_DEPTH = 24;

/** Keeps the raw body, bounds its depth before parsing, and refuses keys that would reach a prototype. */
export function registerBodyParser(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.decorateRequest('rawBody', '');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    request.rawBody = text;
    if (text === '') {
      done(null, null);
      return;
    }
    if (isTooDeep(text)) {
      done(Object.assign(new Error('Body nests too deep'), { statusCode: 400 }), undefined);
      return;
    }
    void parseJson(request, text, done);
  });
}

/** Counts brackets outside of strings: a bound that needs no stack. */
export function isTooDeep(text: string, limit: number = MAX_BODY_DEPTH): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}
