import type { DecideContext, Person } from '../../shared/domain/decide-context.ts';
import { decideStandIn } from '../../shared/domain/decide-stand-in.ts';
import type { StandInCommand } from '../../shared/domain/decide-stand-in.ts';
import type { Actor, EventDraft } from '../../shared/domain/events.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ROLES } from '../../shared/domain/vocabulary.ts';
import { toCanonicalJson } from '../../shared/lib/canonical-json.ts';
import { toIsoInstant } from '../../shared/lib/instant.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import type { Clock } from '../clock/clock.ts';
import type { DeviceRecord } from '../device/device-file.ts';
import type { StandInBook } from './stand-in-book.ts';

type StandInContext = Pick<DecideContext, 'people' | 'policy' | 'actor' | 'unit' | 'now'>;

/** What an appointment is judged by; null where the policy is not known here. */
export function toStandInContext(
  { record }: { readonly record: Pick<DeviceRecord, 'people' | 'unit'> },
  actor: Actor,
  { clock, standIns }: { readonly clock: Clock; readonly standIns: StandInBook },
): StandInContext | null {
  const policy = findPack(record.unit.packId);
  if (policy === null) return null;
  const people = standIns
    .listStaff(record)
    .map(({ id, name, roles, departments, standIns: periods, isActive }): Person => ({
      id,
      name,
      unitId: record.unit.id,
      roles: ROLES.filter((role) => roles.includes(role)),
      departments,
      ...(periods === undefined ? {} : { standIns: periods }),
      isActive,
    }));
  return { people, policy, actor, unit: record.unit, now: toIsoInstant(clock.nowMs()) };
}

/**
 * Whoever is appointed may act with the head's authority, so the shell does not take the page's word for it: it decides again by the
 * same rule, and lets through what that rule writes and nothing else.
 */
export function checkStandIns(
  drafts: readonly EventDraft[],
  compose: () => StandInContext | null,
): Refusal | null {
  for (const draft of drafts) {
    const command = toCommand(draft);
    if (command === null) continue;
    const context = compose();
    if (context === null) return refusal('not-in-policy', { kind: draft.kind });
    const freshId = draft.kind === 'stand-in-appointed' ? draft.payload.appointmentId : '';
    const decided = decideStandIn(command, { ...context, freshId });
    if (!decided.ok) return decided.error;
    if (toCanonicalJson(decided.value) !== toCanonicalJson([draft])) {
      return refusal('invalid-input', { kind: draft.kind });
    }
  }
  return null;
}

function toCommand(draft: EventDraft): StandInCommand | null {
  switch (draft.kind) {
    case 'stand-in-appointed': {
      const { personId, role, fromAt, toAt, note } = draft.payload;
      return { type: 'appoint-stand-in', personId, role, fromAt, toAt, note };
    }
    case 'stand-in-revoked':
      return { type: 'revoke-stand-in', appointmentId: draft.payload.appointmentId };
    default:
      return null;
  }
}
