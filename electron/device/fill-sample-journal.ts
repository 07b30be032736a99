import { ZERO_HYBRID_TIME } from '../../shared/journal/hybrid-time.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { SampleFact } from '../../shared/sample/sample-story.ts';
import { toPosition } from '../journal/journal-position.ts';
import { stampEvents } from '../journal/stamp-events.ts';
import type { Device } from './device-holder.ts';

/** Facts per write: a page of the journal, so that a year is a handful of flushes. */
const PIECE = 250;

/** Writes what happened before the branch was tried, stamped and chained like everything else, each fact by whoever did it, then. */
export async function fillSampleJournal(
  { record, key, journal }: Pick<Device, 'record' | 'key' | 'journal'>,
  facts: readonly SampleFact[],
): Promise<void> {
  const { deviceId, unit } = record;
  for (let from = 0; from < facts.length; from += PIECE) {
    let position = journal.position;
    const piece: StoredEvent[] = [];
    for (const { at, actor, draft, idBytes } of facts.slice(from, from + PIECE)) {
      const random = { bytes: () => idBytes };
      const stamp = { actor, unitId: unit.id, deviceId, key, random, nowMs: toEpochMs(at) };
      piece.push(...stampEvents(position, [draft], { ...stamp, seenHlc: ZERO_HYBRID_TIME }));
      position = toPosition(piece.at(-1)!);
    }
    await journal.append(piece);
  }
}
