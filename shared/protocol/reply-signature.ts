/**
 * How head office signs an answer (S4), so that a device that pinned its key at enrolment knows another server from its own.
 *
 * Every answer under `/v1` but that of an enrolment carries the header; the signature is Ed25519 over {@link toReplySigningText} in UTF-8, base64url.
 */
export const REPLY_SIGNATURE_HEADER = 'x-branchbook-reply-signature';

/** The text head office signs for one answer. */
export function toReplySigningText(reply: {
  readonly method: string;
  /** As in the request, with its query. */
  readonly path: string;
  readonly status: number;
  /** SHA-256 of the body as sent, hex. */
  readonly bodyDigest: string;
  /** The request's own `x-branchbook-signature`; empty when it had none. Ties an answer to its question. */
  readonly requestSignature: string;
}): string {
  return [
    'branchbook/reply/v1',
    reply.method,
    reply.path,
    String(reply.status),
    reply.bodyDigest,
    reply.requestSignature,
  ].join('\n');
}
