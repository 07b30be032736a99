import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import { computeContentDigest } from './content-digest.ts';
import type { Entry, SignOff } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { findFinalReply, findOpenEscalation } from './open-escalation.ts';
import { ANSWERED_STATUSES } from './vocabulary.ts';

/**
 * A signature is a fact and never leaves the record (SIG-4). When the content at its place in merged order is not the
 * content that was signed, something unknown at signing sorts before it: it is superseded, asking for another.
 */
export function applySignedOff(entry: Entry, event: JournalEvent<'signed-off'>): Applied {
  const { digest, role, note, ink } = event.payload;
  const isSuperseded = computeContentDigest(entry) !== digest;
  const signOff: SignOff = {
    ...toMark(event),
    role,
    digest,
    note,
    ...(ink === undefined ? {} : { ink }),
    isSuperseded,
  };
  const next: Entry = { ...entry, signOffs: [...entry.signOffs, signOff] };
  const mayEnd = isAnswered(entry) || (isOpen(entry) && entry.withdrawal !== null);
  return mayEnd ? lawful(next) : unlawful(next);
}

/** SIG-3: sent back instead of signed; handling begins again. */
export function applySignOffReturned(entry: Entry, event: JournalEvent<'sign-off-returned'>): Applied {
  const next: Entry = {
    ...entry,
    returns: [...entry.returns, { ...toMark(event), reason: event.payload.reason }],
  };
  return isAnswered(entry) ? lawful({ ...next, status: 'in-handling' }) : unlawful(next);
}

/**
 * T17. An entry ends only answered or taken back (CAP-10), with nothing open above, and with a signature on exactly its present content.
 * A closing that merged order left without one of these does not close: the entry comes back for a countersignature.
 */
export function applyEntryClosed(entry: Entry, event: JournalEvent<'entry-closed'>): Applied {
  const hasAnswer = isAnswered(entry) && findFinalReply(entry) !== null;
  const mayEnd = isOpen(entry) && (hasAnswer || entry.withdrawal !== null);
  if (!mayEnd || findOpenEscalation(entry) !== null || !hasStandingSignOff(entry)) return unlawful(entry);
  return lawful({
    ...entry,
    status: 'closed',
    closed: { ...toMark(event), closeKind: event.payload.closeKind },
  });
}

function isAnswered(entry: Entry): boolean {
  return ANSWERED_STATUSES.includes(entry.status);
}

function hasStandingSignOff(entry: Entry): boolean {
  const last = entry.signOffs.at(-1);
  return last !== undefined && !last.isSuperseded && last.digest === computeContentDigest(entry);
}
