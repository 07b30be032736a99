import { toCanonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/sha256.ts';
import type { Entry, Escalation, Plan } from './entry.ts';
import { PLAIN_ASSESSMENT } from './plain-assessment.ts';
import { NO_DETAILS } from './payload-shapes.ts';
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
    investigation: toFirstInvestigation(entry),
    agreedReply: entry.agreedReply,
    plans: entry.plans.map(toFirstPlan),
    replies: entry.replies,
    escalations: entry.escalations.map(toSignedEscalation),
    progress: entry.progress,
    returns: entry.returns,
    ...toAdditions(entry),
  };
}

/**
 * What came with version 2 of the facts, and only where an entry has any of it: an entry without such facts keeps the content, and the
 * digest, that was signed before they existed.
 */
function toAdditions(entry: Entry): { readonly additions?: Readonly<Record<string, unknown>> } {
  const said = Object.entries(collectAdditions(entry)).filter(([, value]) => isSaid(value));
  return said.length === 0 ? {} : { additions: Object.fromEntries(said) };
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function collectAdditions(entry: Entry): Readonly<Record<string, unknown>> {
  return {
    details: isSameJson(entry.details, NO_DETAILS) ? null : entry.details,
    page: entry.page,
    assessment: toAssessmentAdditions(entry),
    investigation: toInvestigationAdditions(entry),
    plans: entry.plans.filter(
      (plan) =>
        plan.responsibleId !== null ||
        plan.dueAt !== null ||
        plan.endorsements.length > 0 ||
        plan.executed !== null,
    ),
    notifications: entry.notifications,
    assignments: entry.assignments,
    progressReports: entry.progressReports,
    returnTests: entry.returnTests,
    trips: entry.trips,
    extensions: entry.extensions,
    pauses: entry.pauses,
    addedFacts: entry.addedFacts,
    overruns: entry.overruns,
    verbalApprovals: entry.verbalApprovals,
    tellings: entry.tellings,
    letterCopy: entry.letterCopy,
    evidence: entry.evidence,
    forms: entry.forms,
    followUps: entry.followUps,
    corrections: entry.corrections,
    links: entry.links,
    group: entry.group,
    recusals: entry.recusals,
    withdrawal: entry.withdrawal,
    reopenings: entry.reopenings,
  };
}

/** Null where the assessment says no more than version 1 could: its severity, which stands in the content itself. */
function toAssessmentAdditions({ assessment }: Entry): unknown {
  if (assessment === null) return null;
  const { eventId: _eventId, actor: _actor, at: _at, ...judged } = assessment;
  const { severity, note } = assessment;
  return isSameJson(judged, { ...PLAIN_ASSESSMENT, severity, note }) ? null : assessment;
}

function toInvestigationAdditions({ investigation }: Entry): unknown {
  if (investigation === null) return null;
  const { causes, contributoryCauses, attributedTo, isCoveredByRules } = investigation;
  const isPlain = [causes, contributoryCauses, attributedTo].every(({ length }) => length === 0);
  return isPlain && isCoveredByRules ? null : { causes, contributoryCauses, attributedTo, isCoveredByRules };
}

/** The investigation as version 1 signed it. */
function toFirstInvestigation({ investigation }: Entry) {
  if (investigation === null) return null;
  const { eventId, actor, at, findings, cause } = investigation;
  return { eventId, actor, at, findings, cause };
}

/** A plan as version 1 signed it. */
function toFirstPlan({ planId, measure, text, state, proposed, decided }: Plan) {
  return { planId, measure, text, state, proposed, decided };
}

function isSameJson(one: unknown, other: unknown): boolean {
  return toCanonicalJson(one) === toCanonicalJson(other);
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
