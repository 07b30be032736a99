import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { refusedReplySchema } from '../../shared/protocol/console-api.ts';
import { REPLY_SIGNATURE_HEADER, toReplySigningText } from '../../shared/protocol/reply-signature.ts';
import { isSignedBy } from '../device/device-key.ts';

/** How long connecting, sending and answering may take together: a batch over a poor mobile line, and no longer. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** Largest answer that is read: a full page of the longest events is well below; an endless one must not fill the memory. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

export type OutgoingRequest<Reply> = {
  readonly origin: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly replySchema: z.ZodType<Reply>;
  /** Head office's key once it is pinned; an answer that it did not sign is not head office's. */
  readonly headOfficeKey: string | null;
  /** The request's own signature, empty when it has none. */
  readonly requestSignature: string;
};

/** What came back, and the body before any schema: an event must be kept with the fields this version does not know. */
export type Answer<Reply> = { readonly reply: Reply; readonly raw: unknown };

/**
 * Sends one request and says what came of it, without ever throwing for what the network does.
 *
 * `head-office-unreachable` is everything that is not head office speaking: no line, a time-out, a redirect, a hotel's
 * sign-in page with status 200, a proxy's error. Only what head office said, signed, counts as its answer.
 */
export async function sendRequest<Reply>(
  fetchHttp: typeof fetch,
  request: OutgoingRequest<Reply>,
): Promise<Result<Answer<Reply>, Refusal>> {
  const received = await receive(fetchHttp, request);
  if (received === null) return fail(refusal('head-office-unreachable', { problem: 'no-answer' }));
  const { status, text, signature } = received;
  if (status >= 500 || status === 408)
    return fail(refusal('head-office-unreachable', { problem: 'fault', status }));
  const raw = parseJson(text);
  if (raw === undefined)
    return fail(refusal('head-office-unreachable', { problem: 'not-head-office', status }));
  if (!isFromHeadOffice(request, received, signature)) return fail(refusal('wrong-head-office'));
  if (status < 200 || status > 299) return fail(toRefusal(raw, status));
  const reply = request.replySchema.safeParse(raw);
  return reply.success
    ? ok({ reply: reply.data, raw })
    : fail(refusal('head-office-unreachable', { problem: 'unexpected-answer', status }));
}

type Received = { readonly status: number; readonly text: string; readonly signature: string | null };

async function receive(fetchHttp: typeof fetch, request: OutgoingRequest<unknown>): Promise<Received | null> {
  try {
    const response = await fetchHttp(new URL(request.path, request.origin), {
      method: request.method,
      headers: {
        ...request.headers,
        ...(request.body === null ? {} : { 'content-type': 'application/json' }),
      },
      body: request.body,
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const text = await readBounded(response);
    if (text === null) return null;
    return { status: response.status, text, signature: response.headers.get(REPLY_SIGNATURE_HEADER) };
  } catch {
    // fetch throws for everything the line does: no route, refused, reset, timed out, redirected. All of it is "could not reach".
    return null;
  }
}

async function readBounded(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isFromHeadOffice(
  request: OutgoingRequest<unknown>,
  { status, text }: Received,
  signature: string | null,
): boolean {
  if (request.headOfficeKey === null) return true;
  if (signature === null) return false;
  const signed = toReplySigningText({
    method: request.method,
    path: request.path,
    status,
    bodyDigest: digestHex(text),
    requestSignature: request.requestSignature,
  });
  return isSignedBy(request.headOfficeKey, signed, signature);
}

function toRefusal(raw: unknown, status: number): Refusal {
  const said = refusedReplySchema.safeParse(raw);
  if (said.success) return said.data.refusal;
  return status === 426
    ? refusal('application-too-old')
    : refusal('head-office-unreachable', { problem: 'unexpected-answer', status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** SHA-256 of a text's UTF-8, hex. */
export function digestHex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
