import type { FastifyInstance } from 'fastify';

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};
export type HttpAnswer = {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | null;
};

/** How a test reaches head office: within the process, or over the line. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;

/** Calls the service without a socket. */
export function toInjectTransport(server: FastifyInstance): Transport {
  return async ({ method, path, headers, body }) => {
    const response = await server.inject({
      method,
      url: path,
      headers: { ...headers, ...(body === null ? {} : { 'content-type': 'application/json' }) },
      ...(body === null ? {} : { payload: body }),
    });
    const header = (name: string): string | null => {
      const value = response.headers[name];
      return value === undefined ? null : String(value);
    };
    return { status: response.statusCode, text: response.body, header };
  };
}

/** Calls a service that listens somewhere. */
export function toHttpTransport(origin: string): Transport {
  return async ({ method, path, headers, body }) => {
    const response = await fetch(new URL(path, origin), {
      method,
      headers: { ...headers, ...(body === null ? {} : { 'content-type': 'application/json' }) },
      ...(body === null ? {} : { body }),
    });
    return {
      status: response.status,
      text: await response.text(),
      header: (name) => response.headers.get(name),
    };
  };
}
