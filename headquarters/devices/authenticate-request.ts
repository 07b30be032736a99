import type { FastifyRequest } from 'fastify';

import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { PROTOCOL_VERSION, REQUEST_HEADERS, toSigningText } from '../../shared/protocol/messages.ts';
import type { DeviceRow } from '../database/schema.ts';
import { digestHex, isSignedBy, parsePublicKey } from '../security/ed25519.ts';
import type { Service } from '../service.ts';
import { isChallengeValid } from './challenges.ts';
import { findDevice } from './find-device.ts';

type SignedHeaders = {
  readonly deviceId: string;
  readonly counter: number;
  readonly challenge: string;
  readonly signature: string;
};

/**
 * Whose request this is, if it is genuine (S3, S6, F41).
 *
 * Order matters: the signature is checked before the counter is used, so that a forger cannot burn a device's counters; the
 * counter is used in one atomic UPDATE, so that of two copies of a request that arrive together only one has an effect.
 * The counter stays used when the request then fails.
 */
export async function authenticateRequest(
  service: Service,
  request: FastifyRequest,
): Promise<Result<DeviceRow, Refusal>> {
  const headers = readSignedHeaders(request);
  if (headers === null) return fail(refusal('bad-signature', { problem: 'headers' }));
  const device = await findDevice(service.db, headers.deviceId);
  if (device === undefined) return fail(refusal('unknown-device'));
  if (!isSignatureValid(request, headers, device)) return fail(refusal('bad-signature'));
  if (!(await isChallengeValid(service, device, headers.challenge))) {
    return fail(refusal('replayed-request', { problem: 'challenge' }));
  }
  if (!(await useCounter(service, device, headers.counter))) {
    return fail(refusal('replayed-request', { problem: 'counter' }));
  }
  return ok(device);
}

/** Refuses a message of another protocol version, saying which side is the older one. */
export function checkProtocolVersion(version: number): Refusal | null {
  if (version === PROTOCOL_VERSION) return null;
  const details = { theirs: version, ours: PROTOCOL_VERSION };
  return version < PROTOCOL_VERSION
    ? refusal('application-too-old', details)
    : refusal('head-office-too-old', details);
}

function readSignedHeaders(request: FastifyRequest): SignedHeaders | null {
  const deviceId = readHeader(request, REQUEST_HEADERS.device);
  const counter = Number(readHeader(request, REQUEST_HEADERS.counter));
  const challenge = readHeader(request, REQUEST_HEADERS.challenge);
  const signature = readHeader(request, REQUEST_HEADERS.signature);
  const isCounter = Number.isSafeInteger(counter) && counter > 0;
  return isCounter && deviceId !== '' && challenge !== '' && signature !== ''
    ? { deviceId, counter, challenge, signature }
    : null;
}

/** One header as printable ASCII of at most 200 characters, else an empty text. */
export function readHeader(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value) ? value : '';
}

function isSignatureValid(request: FastifyRequest, headers: SignedHeaders, device: DeviceRow): boolean {
  const key = parsePublicKey(device.public_key);
  if (key === null) return false;
  const text = toSigningText({
    method: request.method,
    path: request.url,
    bodyDigest: digestHex(request.rawBody),
    deviceId: headers.deviceId,
    counter: headers.counter,
    challenge: headers.challenge,
  });
  return isSignedBy(key, text, headers.signature);
}

async function useCounter(service: Service, device: DeviceRow, counter: number): Promise<boolean> {
  const updated = await service.db
    .updateTable('device_contacts')
    .set({ counter: String(counter), last_contact_at: service.clock.now() })
    .where('unit_id', '=', device.unit_id)
    .where('device_id', '=', device.device_id)
    .where('counter', '<', String(counter))
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
