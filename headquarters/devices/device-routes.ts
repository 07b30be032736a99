import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { shortText } from '../../shared/lib/bounded-text.ts';
import type { Result } from '../../shared/lib/result.ts';
import {
  PROTOCOL_VERSION,
  REQUEST_HEADERS,
  enrolRequestSchema,
  pullRequestSchema,
} from '../../shared/protocol/messages.ts';
import { REPLY_SIGNATURE_HEADER, toReplySigningText } from '../../shared/protocol/reply-signature.ts';
import type { DeviceRow } from '../database/schema.ts';
import { digestHex } from '../security/ed25519.ts';
import { sendRefusal, toInputRefusal } from '../send-refusal.ts';
import type { Service } from '../service.ts';
import { readLogState } from '../sync/log-state.ts';
import { readFeedPage } from '../sync/pull.ts';
import { acceptPush, lenientPushSchema } from '../sync/push.ts';
import { authenticateRequest, checkProtocolVersion, readHeader } from './authenticate-request.ts';
import { makeChallenge } from './challenges.ts';
import { enrolDevice } from './enrol.ts';
import { findDevice } from './find-device.ts';

/** Requests a minute of one address. A device syncs in batches; a guesser of codes needs many. */
export type DeviceRateLimits = { readonly perMinute: number; readonly enrolPerMinute: number };

/** What devices may ask, under `/v1`. Each handler: who, what, one function, answer. */
export function registerDeviceRoutes(
  server: FastifyInstance,
  service: Service,
  limits: DeviceRateLimits,
): void {
  server.addHook('onSend', async (request, reply, payload) => signReply(service, request, reply, payload));

  server.get('/v1/challenge', rateLimit(limits.perMinute), async (request, reply) => {
    const device = await findDevice(service.db, readHeader(request, REQUEST_HEADERS.device));
    if (device === undefined) return sendRefusal(reply, refusal('unknown-device'));
    return {
      challenge: await makeChallenge(service, device),
      protocolVersion: PROTOCOL_VERSION,
      log: await readLogState(service, service.db, device.unit_id),
    };
  });

  server.post('/v1/enrol', rateLimit(limits.enrolPerMinute), async (request, reply) => {
    const body = enrolRequestSchema.extend({ deviceName: shortText }).safeParse(request.body);
    if (!body.success) return sendRefusal(reply, toInputRefusal(body.error.issues));
    const problem = checkProtocolVersion(body.data.protocolVersion);
    if (problem !== null) return sendRefusal(reply, problem);
    return answer(reply, await enrolDevice(service, body.data));
  });

  server.post('/v1/push', rateLimit(limits.perMinute), (request, reply) =>
    handleSigned(service, { request, reply }, lenientPushSchema, (device, body) =>
      acceptPush(service, device, body, readRawEvents(request.body)),
    ),
  );

  server.post('/v1/pull', rateLimit(limits.perMinute), (request, reply) =>
    handleSigned(service, { request, reply }, pullRequestSchema, async (device, body) => {
      if (!/^[\x21-\x7e]{1,80}$/.test(body.exceptInstallation ?? '-')) {
        return { ok: false, error: refusal('invalid-input', { field: 'exceptInstallation' }) };
      }
      return { ok: true, value: await readFeedPage(service, device.unit_id, body) };
    }),
  );
}

function rateLimit(max: number) {
  return { config: { rateLimit: { max, timeWindow: '1 minute' } } };
}

async function handleSigned<Body extends { readonly protocolVersion: number }>(
  service: Service,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  schema: z.ZodType<Body>,
  handle: (device: DeviceRow, body: Body) => Promise<Result<object, Refusal>>,
): Promise<FastifyReply> {
  const device = await authenticateRequest(service, request);
  if (!device.ok) return sendRefusal(reply, device.error);
  const body = schema.safeParse(request.body);
  if (!body.success) return sendRefusal(reply, toInputRefusal(body.error.issues));
  const problem = checkProtocolVersion(body.data.protocolVersion);
  if (problem !== null) return sendRefusal(reply, problem);
  return answer(reply, await handle(device.value, body.data));
}

function answer(reply: FastifyReply, result: Result<object, Refusal>): FastifyReply {
  return result.ok ? reply.send(result.value) : sendRefusal(reply, result.error);
}

/** The events as they came, before any schema. */
function readRawEvents(body: unknown): readonly object[] {
  const events = typeof body === 'object' && body !== null && 'events' in body ? body.events : null;
  return Array.isArray(events) ? events.filter((event): event is object => typeof event === 'object') : [];
}

async function signReply(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string') return payload;
  const text = toReplySigningText({
    method: request.method,
    path: request.url,
    status: reply.statusCode,
    bodyDigest: digestHex(payload),
    requestSignature: readHeader(request, REQUEST_HEADERS.signature),
  });
  reply.header(REPLY_SIGNATURE_HEADER, service.identity.sign(text));
  return payload;
}
