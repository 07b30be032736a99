import { EVENT_PAYLOADS } from '../../shared/domain/event-payloads.ts';
import type { EventKind, EventPayload } from '../../shared/domain/event-payloads.ts';
import type { Actor, StoredEvent } from '../../shared/domain/events.ts';
import {
  toDeviceId,
  toEntryId,
  toEventId,
  toInstallationId,
  toPackId,
  toPersonId,
  toUnitId,
} from '../../shared/domain/ids.ts';
import { NO_DETAILS } from '../../shared/domain/payload-shapes.ts';
import type { IntakeDetails, Product } from '../../shared/domain/payload-shapes.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { EVENT_SCHEMA_VERSION } from '../../shared/journal/stored-event.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { completeJudgement } from './complete-judgement.ts';
import type { Facts } from './facts-schema.ts';
import { PAYLOAD_DEFAULTS } from './payload-defaults.ts';

/** Ids of a history that is only looked at, never stored. */
const ENTRY_ID = toEntryId('0199a000-0000-7000-8000-00000000e001');
const NO_PRODUCT: Product = {
  orderNumber: '',
  materialNumber: '',
  rawMaterial: '',
  quantity: null,
  defectiveQuantity: null,
  deliveredOn: null,
  deliveredAmountFen: null,
  outboundOn: null,
  isSampleKept: false,
};

/** The facts as a journal would hold them, in the order they are given. They are not hashed: nobody keeps them. */
export function buildHistory(facts: Facts, pack: PolicyPack): readonly StoredEvent[] {
  const received = toEvent(
    1,
    'entry-received',
    facts.entry.receivedAt,
    toActor(facts, pack),
    toReceived(facts, pack),
  );
  const later = facts.events.map((event, index) => {
    const actor = toActor(facts, pack, event.by);
    const payload =
      event.kind === 'assessed'
        ? completeJudgement(facts.events.slice(0, index + 1), pack)
        : { ...PAYLOAD_DEFAULTS[event.kind as EventKind], ...event.payload };
    return toEvent(index + 2, event.kind as EventKind, event.at, actor, payload as EventPayload<EventKind>);
  });
  return [received, ...later];
}

/** Ids that stand in facts as they are written by hand. */
export function unitIdOf(facts: Facts) {
  return toUnitId(facts.unit.code);
}

/** Who acted. Without a word it is the person on file for the first job of the ladder. */
function toActor(facts: Facts, pack: PolicyPack, by?: Facts['events'][number]['by']): Actor {
  const role = by?.role ?? facts.entry.receivedBy ?? pack.ladder[0]?.role ?? 'receiver';
  const onFile = facts.unit.people?.find(({ roles }) => roles.includes(role));
  const id = by?.personId ?? onFile?.id ?? role;
  return { personId: toPersonId(id), name: by?.name ?? onFile?.name ?? id, role };
}

function toReceived(facts: Facts, pack: PolicyPack): EventPayload<'entry-received'> {
  const { entry } = facts;
  const channel = pack.channels.find((each) => each.channel === entry.channel);
  const level = pack.ladder.find(({ role }) => role === (entry.receivedBy ?? pack.ladder[0]?.role));
  return {
    unitId: unitIdOf(facts),
    book: channel?.book ?? 'register',
    entryKind: entry.entryKind,
    channel: entry.channel,
    number: entry.number ?? `${facts.unit.code}-0`,
    packId: toPackId(pack.id),
    packVersion: pack.version,
    happenedAt: entry.happenedAt,
    receivedAt: entry.receivedAt,
    lateReason: '',
    customer: entry.customer,
    content: entry.content,
    place: entry.place,
    against: entry.against,
    demand: entry.demand,
    wasRestated: entry.wasRestated,
    details: toDetails(entry.details),
    ownerLevel: level?.level ?? 1,
  };
}

function toDetails(details: Facts['entry']['details']): IntakeDetails {
  const { product, ...rest } = details;
  return {
    ...NO_DETAILS,
    ...rest,
    product: product === null || product === undefined ? null : { ...NO_PRODUCT, ...product },
  } as IntakeDetails;
}

function toEvent(
  seq: number,
  kind: EventKind,
  at: IsoInstant,
  actor: Actor,
  payload: EventPayload<EventKind>,
): StoredEvent {
  return {
    id: toEventId(`0199a000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`),
    entryId: kind === 'duty-done' ? null : ENTRY_ID,
    unitId: toUnitId('unit'),
    deviceId: toDeviceId('facts'),
    installationId: toInstallationId('facts'),
    seq,
    hlc: { ms: toEpochMs(at), counter: seq },
    wallTime: at,
    actor,
    kind,
    schemaVersion: EVENT_SCHEMA_VERSION,
    payload: EVENT_PAYLOADS[kind].parse(payload),
    prevHash: GENESIS_HASH,
    hash: GENESIS_HASH,
    keyId: 'facts',
    signature: null,
  };
}
