import type { StoredEvent } from '../domain/events.ts';
import type { InstallationId, Sha256Hex } from '../domain/ids.ts';
import { NotCanonicalError } from '../lib/canonical-json.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { computeEventHash } from './hash-event.ts';

/** Up to where a journal is already known: 0 and `GENESIS_HASH` for nothing. */
export type ChainPosition = {
  readonly afterSeq: number;
  readonly afterHash: Sha256Hex;
  readonly installationId: InstallationId;
};

/** The first event that does not belong, and in what way. */
export type ChainFault = {
  readonly badSeq: number;
  /**
   * - `broken-chain`: altered, of another journal, or not following the event before it.
   * - `sequence-gap`: one or more events are missing before it.
   * - `sequence-fork`: a sequence number used again, or a continuation of another history than the one that is known: a
   *   restored backup or a cloned disk (reliability F26–F28).
   */
  readonly reason: 'broken-chain' | 'sequence-gap' | 'sequence-fork';
};

/**
 * Whether events, in the order of their sequence, continue a journal without a gap or an alteration.
 *
 * Answers with the new head, or with the first event that is wrong; total, never throws for what an event holds. That the
 * newest events are missing it cannot see: only somebody who saw a later head can (head office, F39).
 */
export function verifyChain(
  events: readonly StoredEvent[],
  position: ChainPosition,
): Result<{ readonly seq: number; readonly hash: Sha256Hex }, ChainFault> {
  let seq = position.afterSeq;
  let hash = position.afterHash;
  for (const event of events) {
    const reason = findFault(event, { seq, hash, position });
    if (reason !== null) return fail({ badSeq: event.seq, reason });
    seq = event.seq;
    hash = event.hash;
  }
  return ok({ seq, hash });
}

type Link = { readonly seq: number; readonly hash: Sha256Hex; readonly position: ChainPosition };

function findFault(event: StoredEvent, previous: Link): ChainFault['reason'] | null {
  // Integrity first: the sequence of an altered event means nothing.
  if (event.installationId !== previous.position.installationId || !isSealIntact(event))
    return 'broken-chain';
  if (event.seq > previous.seq + 1) return 'sequence-gap';
  if (event.seq <= previous.seq) return 'sequence-fork';
  if (event.prevHash === previous.hash) return null;
  // An intact event that follows the known head by number but names another predecessor was written after another past.
  const followsKnownHead = previous.seq === previous.position.afterSeq && previous.seq > 0;
  return followsKnownHead ? 'sequence-fork' : 'broken-chain';
}

function isSealIntact(event: StoredEvent): boolean {
  try {
    return computeEventHash(event) === event.hash;
  } catch (error) {
    if (error instanceof NotCanonicalError) return false;
    throw error;
  }
}
