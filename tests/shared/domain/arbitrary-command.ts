import { isTriageCommandType } from '../../../shared/domain/commands-triage.ts';
import { VERBAL_SUBJECTS } from '../../../shared/domain/commands.ts';
import type { EntryCommand, EntryCommandType } from '../../../shared/domain/commands.ts';
import { computeContentDigest } from '../../../shared/domain/content-digest.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { toEscalationId, toSha256Hex } from '../../../shared/domain/ids.ts';
import {
  findApprovedPlan,
  findOpenEscalation,
  findPendingPlan,
  findStandingInstruction,
} from '../../../shared/domain/open-escalation.ts';
import type { Measure } from '../../../shared/domain/event-payloads.ts';
import {
  APOLOGIES,
  ESCALATION_REASONS,
  EVIDENCE_PURPOSES,
  REPLY_MODES,
  RESPONSIBILITIES,
  ROLES,
  SEVERITIES,
} from '../../../shared/domain/vocabulary.ts';
import { MEDIA_TYPES } from '../../../shared/evidence/media-type.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import { makeClosingCommand } from './arbitrary-closing-command.ts';
import type { Draw } from './arbitrary-closing-command.ts';
import { makeTriageCommand } from './arbitrary-triage-command.ts';
import { CHEN, LI, START, WANG, makeId } from './bank-fixture.ts';

const DUE = toIsoInstant(toEpochMs(START) + 86_400_000);

/** Draws from lists by a number: plain arithmetic, so that a thousand histories cost a second, and a seed says all. */
export const makeDraw = (seed: number): Draw => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (values) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return values[((state ^ (state >>> 13)) >>> 0) % values.length]!;
  };
};

/** What is promised or demanded, from words to more than the branch may. */
export const MEASURES: readonly Measure[] = [
  { remedy: 'explanation', amountFen: null },
  { remedy: 'apology', amountFen: null },
  ...[0, 10_000, 20_000, 50_000, 150_000].map((amountFen) => ({
    remedy: 'compensation' as const,
    amountFen,
  })),
  { remedy: 'compensation', amountFen: null },
];
const TEXTS = ['说明', '处理经过', '已核对', '请示', ''];
const INSTANTS = [DUE, DUE, START];

/** A command of that type with drawn values; ids and digests are mostly those of the entry. */
export function makeCommand(type: EntryCommandType, entry: Entry, draw: Draw): EntryCommand {
  const real = findOpenEscalation(entry)?.escalationId ?? toEscalationId(makeId(50));
  const escalationId = draw([real, real, real, toEscalationId(makeId(51))]);
  const plan = findPendingPlan(entry)?.planId ?? makeId(50);
  const planId = draw([plan, plan, plan, makeId(51)]);
  const isStale = draw([true, false, false]);
  // Hashing is what costs: only where a digest is asked for.
  const makeDigest = () => (isStale ? toSha256Hex('0'.repeat(64)) : computeContentDigest(entry));
  const instructed = findStandingInstruction(entry)?.measure ?? draw(MEASURES);
  const text = draw(TEXTS);
  switch (type) {
    case 'hand-over':
      return { type, note: text };
    case 'take-over':
      return { type };
    case 'assess':
      return {
        type,
        severity: draw(['general', 'general', ...SEVERITIES]),
        note: text,
        triggers: draw([[], [], ['heavy-loss'], ['repeat']]),
        validity: draw(['undetermined', 'undetermined', 'valid', 'invalid']),
        stage: draw(['preliminary', 'final']),
        isTripNeeded: draw([false, true]),
      };
    case 'investigate':
      return { type, findings: text, cause: '', responsibility: draw(RESPONSIBILITIES) };
    case 'agree-reply-time':
      return { type, dueAt: draw(INSTANTS), note: text };
    case 'propose-plan':
      return { type, measure: draw(MEASURES), text };
    case 'endorse-plan':
      return { type, planId, note: text };
    case 'approve-plan':
      return { type, planId, note: text };
    case 'return-plan':
      return { type, planId, reason: text };
    case 'execute-plan':
      return { type, planId: findApprovedPlan(entry)?.planId ?? planId, note: text };
    case 'record-verbal-approval':
      return {
        type,
        subject: draw(VERBAL_SUBJECTS),
        subjectId: draw([plan, escalationId]),
        approverName: '孙主任',
        approverRole: draw(ROLES),
        medium: 'phone',
        saidAt: draw(INSTANTS),
        summary: text,
        measure: draw([null, ...MEASURES]),
      };
    case 'complete-papers':
      return {
        type,
        approvalId: entry.verbalApprovals.at(-1)?.approvalId ?? makeId(50),
        outcome: draw(['regularised', 'refused'] as const),
        note: text,
      };
    case 'recuse':
      return { type, personId: draw([WANG.id, LI.id, CHEN.id]), reason: text };
    case 'submit-unconfirmed':
      return { type, escalationId, reason: text };
    case 'give-reply':
      return {
        type,
        mode: draw(REPLY_MODES),
        content: text,
        measure: draw([null, instructed, entry.plans.at(-1)?.measure ?? null, draw(MEASURES)]),
        apology: draw(APOLOGIES),
        isInterim: draw([true, false, false]),
        nextReplyAt: draw([null, ...INSTANTS]),
        isCustomerSatisfied: draw([null, true, false]),
      };
    case 'request-escalation':
      return {
        type,
        reason: draw(ESCALATION_REASONS),
        measure: draw([null, ...MEASURES]),
        note: text,
      };
    case 'confirm-escalation':
      return { type, escalationId, note: text };
    case 'decline-escalation':
      return { type, escalationId, reason: text };
    case 'record-phone-report':
      return { type, escalationId, reportedTo: text, reportedAt: draw(INSTANTS), note: '' };
    case 'answer-question':
      return { type, escalationId, answer: text };
    case 'note-progress':
      return { type, text };
    case 'sign-off':
      return { type, digestShown: makeDigest(), note: text };
    case 'return-for-rework':
      return { type, reason: text };
    case 'record-print':
      return { type, digest: makeDigest() };
    case 'approve-extension':
    case 'explain-overrun':
      return { type, clock: draw(['bank.reply', 'bank.agreed', '']), reason: text };
    case 'tell-extension':
      return { type, extensionId: makeId(52), means: text };
    case 'pause-clock':
      return { type, clock: 'bank.reply', reason: text, notice: text };
    case 'resume-clock':
      return { type, pauseId: makeId(53) };
    case 'add-facts':
      return { type, text };
    case 'add-evidence':
      return {
        type,
        attachmentId: toSha256Hex(draw(['a', 'b', 'c']).repeat(64)),
        name: draw(['来信.jpg', '录音.mp3', '']),
        mediaType: draw(MEDIA_TYPES),
        sizeBytes: draw([1, 10_485_760, 10_485_761]),
        purpose: draw(EVIDENCE_PURPOSES),
        note: text,
        originalSha256: null,
      };
    case 'withdraw-evidence':
      return {
        type,
        attachmentId: entry.evidence.at(-1)?.attachmentId ?? toSha256Hex('d'.repeat(64)),
        reason: text,
      };
    case 'confirm-overrun':
      return { type, clock: 'bank.reply' };
    case 'acknowledge-escalation':
      return { type, escalationId };
    case 'return-escalation':
      return { type, escalationId, question: text };
    case 'give-instruction':
      return { type, escalationId, measure: draw(MEASURES), conveyText: text, internalNote: '' };
    default:
      return isTriageCommandType(type)
        ? makeTriageCommand(type, entry, draw)
        : makeClosingCommand(type, entry, draw);
  }
}
