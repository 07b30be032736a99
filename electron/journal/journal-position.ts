import type { HybridTime, StoredEvent } from '../../shared/domain/events.ts';
import type { InstallationId, Sha256Hex } from '../../shared/domain/ids.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { ZERO_HYBRID_TIME } from '../../shared/journal/hybrid-time.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';

/** Where a journal stands: what the next event must follow. */
export type JournalPosition = {
  readonly installationId: InstallationId;
  /** 0 when the journal is empty. */
  readonly seq: number;
  readonly hash: Sha256Hex;
  readonly hlc: HybridTime;
  /** The wall time that the last event claims; null when there is none. */
  readonly wallTime: IsoInstant | null;
};

/** The position before the first event. */
export function toEmptyPosition(installationId: InstallationId): JournalPosition {
  return { installationId, seq: 0, hash: GENESIS_HASH, hlc: ZERO_HYBRID_TIME, wallTime: null };
}

/** The position after an event. */
export function toPosition(event: StoredEvent): JournalPosition {
  const { installationId, seq, hash, hlc, wallTime } = event;
  return { installationId, seq, hash, hlc, wallTime };
}
