import type { RecordEntryCommand } from './commands.ts';
import type { DecideContext } from './decide-context.ts';
import type { EventPayload, IntakeDetails } from './event-payloads.ts';
import { toPackId } from './ids.ts';
import { computeLevelOfRole } from './list-roles.ts';
import { NO_DETAILS } from './payload-shapes.ts';
import { composeNumber, computeNumberPeriod } from './numbering.ts';
import type { Book } from './vocabulary.ts';

/** The fact that an entry was received, as it would be written now. */
export function toReceivedPayload(
  command: RecordEntryCommand,
  context: DecideContext,
): EventPayload<'entry-received'> {
  return {
    unitId: context.unit.id,
    book: findBook(command, context),
    entryKind: command.entryKind,
    channel: command.channel,
    number: composeNextNumber(context),
    packId: toPackId(context.policy.id),
    packVersion: context.policy.version,
    happenedAt: command.happenedAt,
    receivedAt: command.receivedAt,
    lateReason: command.lateReason,
    customer: command.customer,
    content: command.content,
    place: command.place,
    against: command.against,
    demand: command.demand,
    wasRestated: command.wasRestated,
    details: toDetails(command),
    ownerLevel: computeLevelOfRole(context.policy, context.actor.role),
  };
}

/** The number after the last one of this unit, device and period (NUM-1): gap-free as long as the journal is. */
export function composeNextNumber(context: DecideContext): string {
  const { policy, unit, now, lastSerials } = context;
  const last = lastSerials[computeNumberPeriod(policy, unit, now)] ?? 0;
  return composeNumber(policy, unit, now, last + 1);
}

function findBook(command: RecordEntryCommand, context: DecideContext): Book {
  const rule = context.policy.channels.find((each) => each.channel === command.channel);
  return rule?.book ?? 'register';
}

/** What was left out was not said. */
function toDetails({ details }: RecordEntryCommand): IntakeDetails {
  return { ...NO_DETAILS, ...details };
}
