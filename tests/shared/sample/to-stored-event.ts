import { toDeviceId, toInstallationId } from '../../../shared/domain/ids.ts';
import type { EventId, UnitId } from '../../../shared/domain/ids.ts';
import type { StoredEvent } from '../../../shared/domain/events.ts';
import { GENESIS_HASH } from '../../../shared/journal/hash-event.ts';
import { EVENT_SCHEMA_VERSION } from '../../../shared/journal/stored-event.ts';
import { toEpochMs } from '../../../shared/lib/instant.ts';
import type { SampleFact } from '../../../shared/sample/sample-story.ts';

/** A fact of the sample as a journal would hold it, without the chain. */
export function buildStoredEvent(
  { at, actor, draft }: SampleFact,
  { id, seq, unitId }: { readonly id: EventId; readonly seq: number; readonly unitId: UnitId },
): StoredEvent {
  return {
    ...draft,
    id,
    unitId,
    seq,
    actor,
    deviceId: toDeviceId('device-1'),
    installationId: toInstallationId('installation-1'),
    hlc: { ms: toEpochMs(at), counter: seq },
    wallTime: at,
    schemaVersion: EVENT_SCHEMA_VERSION,
    prevHash: GENESIS_HASH,
    hash: GENESIS_HASH,
    keyId: 'key-1',
    signature: null,
  } as StoredEvent;
}
