import { computeAuthority } from './authority.ts';
import type { Authority } from './authority.ts';
import type { RecordEntryCommand } from './commands.ts';
import { computeDeadlines } from './compute-deadlines.ts';
import type { Deadline } from './deadline.ts';
import type { EventPayload } from './event-payloads.ts';
import type { DecideContext } from './decide-context.ts';
import { listDemandedFields } from './intake-fields.ts';
import type { DemandedField } from './intake-fields.ts';
import { composeNextNumber, toReceivedPayload } from './received-payload.ts';

/** What a receiver sees while typing: the number to come, the times that would run, who may decide the demand. */
export type RecordPreview = {
  readonly number: string;
  readonly deadlines: readonly Deadline[];
  /** Who may decide what the customer demands; null while no remedy is named. */
  readonly authority: Authority | null;
  /** What the policy demands of this intake, and whether it is there already. */
  readonly demanded: readonly DemandedField[];
};

/** Computed from exactly what recording would write, so that it cannot promise anything else. */
export function previewRecord(command: RecordEntryCommand, context: DecideContext): RecordPreview {
  const payload = toReceivedPayload(command, context);
  const { role } = context.actor;
  const received = { kind: 'entry-received', at: command.receivedAt, role, payload } as const;
  return {
    number: composeNextNumber(context),
    deadlines: computeDeadlines([received], context),
    authority: computeDemandAuthority(payload, context),
    demanded: listDemandedFields(payload, context.policy),
  };
}

function computeDemandAuthority(
  { demand, details }: EventPayload<'entry-received'>,
  context: DecideContext,
): Authority | null {
  const { remedy, amountFen } = demand;
  if (remedy === null) return null;
  const { category, region, phase } = details;
  const measure = { remedy, amountFen };
  return computeAuthority(context.policy, { measure, severity: 'general', category, region, phase });
}
