import type { PolicyPack } from '../policy/schema.ts';
import { composeNextPage, PLAIN_PAGE } from './book-page.ts';
import type { BookPage } from './book-page.ts';
import type { RecordEntryCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { EventPayload, IntakeDetails } from './event-payloads.ts';
import type { DemandSource } from './intake-fields.ts';
import { toPackId } from './ids.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { NO_DETAILS } from './payload-shapes.ts';
import { composeNumber, computeNumberPeriod } from './numbering.ts';
import type { Book, Channel } from './vocabulary.ts';

/** The fact that an entry was received, as it would be written now. */
export function toReceivedPayload(
  command: RecordEntryCommand,
  context: DecideContext,
): EventPayload<'entry-received'> {
  const source = toDemandSource(command, context.policy);
  return {
    ...source,
    ...(source.book === 'opinion-book' ? { page: toPage(command, context) } : {}),
    unitId: context.unit.id,
    number: composeNextNumber(context),
    packId: toPackId(context.policy.id),
    packVersion: context.policy.version,
    receivedAt: command.receivedAt,
    lateReason: command.lateReason,
    wasRestated: command.wasRestated,
    ownerLevel: computeLevelOfRole(context.policy, context.actor.role),
  };
}

function toPage({ page = PLAIN_PAGE }: RecordEntryCommand, { unit, lastSerials }: DecideContext): BookPage {
  return composeNextPage(page, unit.deviceLetter, lastSerials);
}

/** What a command says of the matter itself: all that a policy's demands look at, without a number, a unit or a clock. */
export function toDemandSource(command: RecordEntryCommand, policy: PolicyPack): DemandSource {
  const { entryKind, channel, customer, content, place, happenedAt, against, demand } = command;
  const book = findBook(channel, policy);
  return {
    entryKind,
    channel,
    book,
    customer,
    content,
    place,
    happenedAt,
    against,
    demand,
    details: toDetails(command),
  };
}

/** The number after the last one of this unit, device and period (NUM-1): gap-free as long as the journal is. */
export function composeNextNumber(context: DecideContext): string {
  const { policy, unit, now, lastSerials } = context;
  const last = lastSerials[computeNumberPeriod(policy, unit, now)] ?? 0;
  return composeNumber(policy, unit, now, last + 1);
}

function findBook(channel: Channel, policy: PolicyPack): Book {
  return policy.channels.find((each) => each.channel === channel)?.book ?? 'register';
}

/** What was left out was not said. */
function toDetails({ details }: RecordEntryCommand): IntakeDetails {
  return { ...NO_DETAILS, ...details };
}
