import { toCanonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/sha256.ts';
import type { Entry, Escalation } from './entry.ts';
import type { Sha256Hex } from './ids.ts';

/** Version of what is signed. A new shape gets a new number, so that an old signature is never read as a new one. */
const CONTENT_VERSION = 1;

/**
 * The hash of everything a signer vouches for (SIG-1): intake, handling, plans, replies, escalations, returns.
 *
 * Left out is what signing itself adds (signatures, closing, prints), what follows from the facts (status, owner,
 * conflicts, counters) and the transport of an escalation (delivered, acknowledged): that a line came back is
 * no change of content.
 */
export function computeContentDigest(entry: Entry): Sha256Hex {
  return sha256Hex(toCanonicalJson(toSignedContent(entry)));
}

function toSignedContent(entry: Entry) {
  return {
    contentVersion: CONTENT_VERSION,
    id: entry.id,
    unitId: entry.unitId,
    number: entry.number,
    book: entry.book,
    entryKind: entry.entryKind,
    channel: entry.channel,
    packId: entry.packId,
    packVersion: entry.packVersion,
    received: entry.received,
    receivedAt: entry.receivedAt,
    happenedAt: entry.happenedAt,
    lateReason: entry.lateReason,
    customer: entry.customer,
    content: entry.content,
    place: entry.place,
    against: entry.against,
    demand: entry.demand,
    wasRestated: entry.wasRestated,
    severity: entry.severity,
    responsibility: entry.responsibility,
    handOver: entry.handOver,
    takenOver: entry.takenOver,
    headInformed: entry.headInformed,
    investigation: entry.investigation,
    agreedReply: entry.agreedReply,
    plans: entry.plans,
    replies: entry.replies,
    escalations: entry.escalations.map(toSignedEscalation),
    progress: entry.progress,
    returns: entry.returns,
  };
}

function toSignedEscalation(escalation: Escalation) {
  return {
    escalationId: escalation.escalationId,
    reason: escalation.reason,
    toLevel: escalation.toLevel,
    isOutbound: escalation.isOutbound,
    measure: escalation.measure,
    note: escalation.note,
    requested: escalation.requested,
    confirmed: escalation.confirmed,
    declined: escalation.declined,
    submitted: escalation.submitted,
    question: escalation.question,
    answers: escalation.answers,
    instruction: escalation.instruction,
    phoneReport: escalation.phoneReport,
  };
}
