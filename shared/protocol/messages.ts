import { z } from 'zod';

import { toSha256Hex } from '../domain/ids.ts';
import { isoInstantSchema } from '../lib/instant.ts';

/** Grows by one when a message changes in a way an older side cannot read. */
export const PROTOCOL_VERSION = 1;
/** Most events in one push (performance 1: 500 to 2,000 is best). */
export const PUSH_BATCH_LIMIT = 500;
/** Most events in one page of a pull. */
export const PULL_PAGE_LIMIT = 500;

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(toSha256Hex);

/** The envelope as it travels. `payload` stays as it came: unknown kinds and fields are kept verbatim. */
export const wireEventSchema = z.looseObject({
  id: z.uuid(),
  entryId: z.uuid().nullable(),
  unitId: z.string().min(1).max(64),
  deviceId: z.string().min(1).max(64),
  installationId: z.string().min(1).max(80),
  seq: z.int().min(1),
  hlc: z.object({ ms: z.int().min(0), counter: z.int().min(0) }),
  wallTime: isoInstantSchema,
  actor: z.object({
    personId: z.string().min(1).max(64),
    name: z.string().max(200),
    role: z.string().max(64),
  }),
  kind: z.string().min(1).max(64),
  schemaVersion: z.int().min(1),
  payload: z.unknown(),
  prevHash: hash,
  hash,
  keyId: z.string().min(1).max(64),
  signature: z.string().max(128).nullable(),
});
export type WireEvent = z.infer<typeof wireEventSchema>;

/** The newest event of a journal, signed by the device: vouches for the whole chain below it. */
export const signedHeadSchema = z.object({
  installationId: z.string().min(1).max(80),
  seq: z.int().min(0),
  hash,
  keyId: z.string(),
  /** Ed25519, base64url, over the RFC 8785 form of the other fields with the prefix `branchbook/head/v1\n`. */
  signature: z.string(),
});

/** What head office knows of itself; a device keeps the last one and notices an older epoch or a smaller log. */
export const logStateSchema = z.object({
  serverEpoch: z.string(),
  /** Events head office holds for the unit, and the RFC 6962 root over their hashes in feed order. */
  logSize: z.int().min(0),
  logRoot: hash,
  /** Feed position up to which a verified backup exists; 0 when none. */
  durableUpTo: z.int().min(0),
  serverTime: isoInstantSchema,
});
export type LogState = z.infer<typeof logStateSchema>;

export const EVENT_OUTCOMES = ['accepted', 'duplicate', 'refused', 'deferred'] as const;

export const challengeReplySchema = z.object({
  challenge: z.string(),
  protocolVersion: z.int(),
  log: logStateSchema,
});

export const enrolRequestSchema = z.object({
  protocolVersion: z.int(),
  code: z.string().min(4).max(64),
  /** Raw Ed25519 public key, base64url. */
  publicKey: z.string(),
  installationId: z.string().min(1).max(80),
  deviceName: z.string().max(200),
  /** Ed25519 over `branchbook/enrol/v1\n` + code + `\n` + publicKey: proof of possession. */
  proof: z.string(),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

/** A password verifier: scrypt with its parameters (RFC 7914); floors are enforced where it is read. */
export const passwordVerifierSchema = z.object({
  algorithm: z.literal('scrypt'),
  n: z.int(),
  r: z.int(),
  p: z.int(),
  /** base64url */
  salt: z.string(),
  /** base64url */
  hash: z.string(),
});
export type PasswordVerifier = z.infer<typeof passwordVerifierSchema>;

export const enrolledPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  /** Which departments the person is of, or answers for; none: the whole unit. Left out by a head office before departments. */
  departments: z.array(z.string()).default([]),
  /** A job held for a period in somebody's stead (SIG-3, C-54). */
  actingFor: z.object({ role: z.string(), fromAt: isoInstantSchema, toAt: isoInstantSchema }).exactOptional(),
  isActive: z.boolean(),
  verifier: passwordVerifierSchema,
});
export type EnrolledPerson = z.infer<typeof enrolledPersonSchema>;

export const enrolledUnitSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  deviceLetter: z.string(),
  packId: z.string(),
  businessHours: z.array(z.object({ open: z.string(), close: z.string() })),
});

export const enrolReplySchema = z.object({
  deviceId: z.string(),
  unit: enrolledUnitSchema,
  people: z.array(enrolledPersonSchema),
  /** Raw Ed25519 public key of head office, base64url: pinned by the device. */
  headOfficeKey: z.string(),
  log: logStateSchema,
});
export type EnrolReply = z.infer<typeof enrolReplySchema>;

export const pushRequestSchema = z.object({
  protocolVersion: z.int(),
  installationId: z.string().min(1).max(80),
  events: z.array(wireEventSchema).max(PUSH_BATCH_LIMIT),
  head: signedHeadSchema,
  /** How many facts the device still holds unsent after this batch (HQ-2). */
  unsentCount: z.int().min(0),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

export const pushResultSchema = z.object({
  seq: z.int(),
  id: z.string(),
  outcome: z.enum(EVENT_OUTCOMES),
  /** A `RefusalReason`, when refused or deferred. */
  reason: z.string().nullable(),
});

export const pushReplySchema = z.object({
  results: z.array(pushResultSchema),
  /** Contiguous: everything up to here is dealt with, stored or refused for good. */
  acknowledged: z.object({ installationId: z.string(), seq: z.int().min(0), hash }),
  log: logStateSchema,
});
export type PushReply = z.infer<typeof pushReplySchema>;

export const pullRequestSchema = z.object({
  protocolVersion: z.int(),
  /** Feed position after which to read; 0 from the start. */
  after: z.int().min(0),
  limit: z.int().min(1).max(PULL_PAGE_LIMIT),
  /** Leaves out what this installation wrote itself; positions advance over it all the same. */
  exceptInstallation: z.string().nullable(),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullReplySchema = z.object({
  events: z.array(
    z.object({ position: z.int().min(1), receivedAt: isoInstantSchema, event: wireEventSchema }),
  ),
  /** Continue from here; may be beyond the last event when own events were left out. */
  position: z.int().min(0),
  hasMore: z.boolean(),
  log: logStateSchema,
});
export type PullReply = z.infer<typeof pullReplySchema>;

/** How a request is signed (PROTOCOL.md, section 3). */
export const REQUEST_HEADERS = {
  device: 'x-branchbook-device',
  counter: 'x-branchbook-counter',
  challenge: 'x-branchbook-challenge',
  signature: 'x-branchbook-signature',
  protocol: 'x-branchbook-protocol',
} as const;

/** The text a device signs for one request: everything that must not be moved to another request. */
export function toSigningText(request: {
  readonly method: string;
  readonly path: string;
  readonly bodyDigest: string;
  readonly deviceId: string;
  readonly counter: number;
  readonly challenge: string;
}): string {
  return [
    'branchbook/request/v1',
    request.method,
    request.path,
    request.bodyDigest,
    request.deviceId,
    String(request.counter),
    request.challenge,
  ].join('\n');
}
