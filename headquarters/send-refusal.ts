import type { FastifyReply } from 'fastify';

import type { Refusal, RefusalReason } from '../shared/domain/refusal.ts';
import { refusal } from '../shared/domain/refusal.ts';
import type { RefusedReply } from '../shared/protocol/console-api.ts';

/** Which status goes with a reason; 409 for every "no" of a rule. */
const STATUS: Partial<Record<RefusalReason, number>> = {
  'invalid-input': 400,
  'malformed-event': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'unknown-device': 401,
  'bad-signature': 401,
  'replayed-request': 401,
  'confirmation-needed': 403,
  'foreign-unit': 403,
  'entry-unknown': 404,
  'code-unknown': 404,
  'application-too-old': 426,
  'head-office-too-old': 426,
  'too-many-attempts': 429,
};

/** Answers "no" in the one form both APIs share. */
export function sendRefusal(
  reply: FastifyReply,
  problem: Refusal,
  status: number = STATUS[problem.reason] ?? 409,
): FastifyReply {
  const body: RefusedReply = {
    refusal: { reason: problem.reason, rule: problem.rule, details: { ...problem.details } },
  };
  return reply.code(status).send(body);
}

/** What a body that does not fit its schema gets; names the field, never its value. */
export function toInputRefusal(issues: readonly { readonly path: readonly PropertyKey[] }[]): Refusal {
  return refusal('invalid-input', { field: (issues[0]?.path ?? []).map(String).join('.') });
}
