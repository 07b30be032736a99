import { toSha256Hex } from '../domain/ids.ts';
import type { Sha256Hex } from '../domain/ids.ts';
import type { StoredEvent } from '../domain/events.ts';
import { toCanonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/sha256.ts';

/** What the first event of a journal names as its predecessor. */
export const GENESIS_HASH: Sha256Hex = toSha256Hex('0'.repeat(64));

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** An event before it is sealed: everything but its own hash and the signature over that hash. */
export type UnsealedEvent = DistributiveOmit<StoredEvent, 'hash' | 'signature'>;

/**
 * SHA-256 over the RFC 8785 form of all top-level fields of an event but `hash` and `signature`.
 *
 * All of them, not a list of known ones: a field that a newer application added is covered too, so nobody can alter it on
 * its way through an older one. A whole event may be passed; its `hash` and `signature` are left out. Throws
 * `NotCanonicalError` when the event is not JSON.
 */
export function computeEventHash(event: UnsealedEvent): Sha256Hex {
  const covered = Object.entries(event).filter(([name]) => name !== 'hash' && name !== 'signature');
  return sha256Hex(toCanonicalJson(Object.fromEntries(covered)));
}
