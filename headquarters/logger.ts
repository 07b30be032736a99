import { pino } from 'pino';
import type { Logger } from 'pino';

/**
 * The log: what happened, to which unit and device, how long it took. An allow-list, so that no new field brings personal data in:
 * no bodies, no headers, no names, no query values, no addresses of clients.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: { service: 'head-office' },
    serializers: {
      req: (request: { readonly method: string; readonly url: string }) => ({
        method: request.method,
        path: toLoggedPath(request.url),
      }),
      res: (reply: { readonly statusCode: number }) => ({ status: reply.statusCode }),
      err: toLoggedError,
    },
  });
}

/** The path without its query: a search may one day carry a name. */
function toLoggedPath(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** Name, code and stack, not the message's details: a database error quotes the row it failed on. */
function toLoggedError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? String(error.code) : null;
  const isFromDatabase = 'severity' in error;
  return {
    name: error.name,
    code,
    message: isFromDatabase ? '(database error)' : error.message,
    stack: isFromDatabase ? '' : error.stack,
  };
}
