import { toEpochMs } from '../lib/instant.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { checkIntakeDetails } from './check-intake-details.ts';
import { checkAmount, checkNotInFuture, checkText, findFirst } from './check-values.ts';
import type { RecordEntryCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import { toDraft } from './draft.ts';
import type { EventPayload } from './event-payloads.ts';
import type { EventDraft } from './events.ts';
import { needsRole } from './guards.ts';
import { toEntryId } from './ids.ts';
import { checkDemandedFields } from './intake-fields.ts';
import { listRecordingRoles } from './list-roles.ts';
import { toReceivedPayload } from './received-payload.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

const MINUTE_MS = 60_000;

/** T01: writes an entry in its book and gives it the next official number (BANK-07, BANK-09, NUM-1). */
export function decideRecordEntry(
  command: RecordEntryCommand,
  context: DecideContext,
): Result<readonly EventDraft[], Refusal> {
  const refused = findFirst(
    needsRole(context, listRecordingRoles(context.policy), context.policy.roles[0]?.rule ?? null),
    checkTexts(command),
    checkTimes(command, context),
    checkChannel(command, context),
    checkEntryKind(command, context),
    checkAmount('demand.amountFen', command.demand.amountFen),
  );
  if (refused !== null) return fail(refused);
  const received = toReceivedPayload(command, context);
  const missing = findFirst(
    checkIntakeDetails(received.details, received.receivedAt, context),
    isOwnPage(received) ? null : checkDemandedFields(received, context.policy),
  );
  if (missing !== null) return fail(missing);
  return ok([toDraft('entry-received', toEntryId(context.freshId), received)]);
}

/**
 * BANK-08: customers write in the book what they like. What the policy demands it demands of whoever takes a matter down, and the page of
 * somebody who has left the hall is not refused for a missing order number.
 */
function isOwnPage({ page }: EventPayload<'entry-received'>): boolean {
  return page?.writtenBy === 'customer-kiosk' || page?.writtenBy === 'customer-paper';
}

function checkTexts(command: RecordEntryCommand): Refusal | null {
  return findFirst(
    checkText('content', command.content, 'required-long'),
    checkText('lateReason', command.lateReason, 'long'),
    checkText('customer.name', command.customer.name, 'short'),
    checkText('customer.phone', command.customer.phone, 'short'),
    checkText('customer.otherContact', command.customer.otherContact, 'short'),
    checkText('place', command.place, 'short'),
    checkText('against', command.against, 'short'),
    checkText('demand.text', command.demand.text, 'long'),
  );
}

/** CAP-3: happened, then reported, then received, then recorded; recording long after receiving says why. */
function checkTimes(command: RecordEntryCommand, context: DecideContext): Refusal | null {
  const { happenedAt, receivedAt } = command;
  return findFirst(
    checkNotInFuture('receivedAt', receivedAt, context.now),
    happenedAt === null ? null : checkNotInFuture('happenedAt', happenedAt, context.now),
    happenedAt !== null && happenedAt > receivedAt
      ? refusal('invalid-input', { field: 'happenedAt', context: 'happened-after-received' }, 'CAP-3')
      : null,
    checkReported(command),
    checkLate(command, context),
  );
}

function checkReported({ happenedAt, details }: RecordEntryCommand): Refusal | null {
  const firstReportedAt = details?.firstReportedAt ?? null;
  if (happenedAt === null || firstReportedAt === null || happenedAt <= firstReportedAt) return null;
  return refusal('invalid-input', { field: 'happenedAt', context: 'happened-after-reported' }, 'CAP-3');
}

function checkLate(command: RecordEntryCommand, context: DecideContext): Refusal | null {
  const { lateAfterMinutes } = context.policy;
  const passedMs = toEpochMs(context.now) - toEpochMs(command.receivedAt);
  if (passedMs <= lateAfterMinutes * MINUTE_MS || command.lateReason.trim() !== '') return null;
  return refusal('late-reason-missing', { minutes: lateAfterMinutes, field: 'lateReason' }, 'CAP-3');
}

/** BANK-24, BANK-38: what was heard is repeated back before it is written down. */
function checkChannel(command: RecordEntryCommand, context: DecideContext): Refusal | null {
  const rule = context.policy.channels.find((each) => each.channel === command.channel);
  if (rule === undefined) return refusal('invalid-input', { field: 'channel' }, 'BANK-07');
  if (!rule.mustRestate || command.wasRestated) return null;
  return refusal('restating-missing', { channel: command.channel, field: 'wasRestated' }, rule.rule);
}

/** C-55: what the policy's book takes. */
function checkEntryKind({ entryKind }: RecordEntryCommand, { policy }: DecideContext): Refusal | null {
  const isTaken = policy.entryKinds.some((each) => each.entryKind === entryKind);
  return isTaken ? null : refusal('invalid-input', { field: 'entryKind' }, 'C-55');
}
