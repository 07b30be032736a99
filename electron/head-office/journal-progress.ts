import type { RefusedEvent } from '../../shared/bridge/desktop-api.ts';
import type { StoredEvent } from '../../shared/domain/events.ts';
import type { InstallationId, Sha256Hex } from '../../shared/domain/ids.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import type { PushReply } from '../../shared/protocol/messages.ts';
import type { SyncState } from './sync-state.ts';

type Place = { readonly seq: number; readonly hash: Sha256Hex };
export type JournalProgress = { readonly acknowledged: Place; readonly offered: Place };

const NOTHING: Place = { seq: 0, hash: GENESIS_HASH };

/** How far head office has acknowledged one journal, and how far it was ever sent. */
export function getProgress(state: SyncState, installationId: InstallationId): JournalProgress {
  return state.journals[installationId] ?? { acknowledged: NOTHING, offered: NOTHING };
}

/** The state before events are sent: from now on their sequences must never be given to other facts (F27). */
export function withOffered(state: SyncState, last: StoredEvent): SyncState {
  const progress = getProgress(state, last.installationId);
  if (progress.offered.seq >= last.seq) return state;
  const offered = { seq: last.seq, hash: last.hash };
  return { ...state, journals: { ...state.journals, [last.installationId]: { ...progress, offered } } };
}

/** The state after head office's acknowledgement, which may also be lower than the last one (it was restored from a backup). */
export function withAcknowledged(
  state: SyncState,
  installationId: InstallationId,
  acknowledged: Place,
): SyncState {
  const progress = getProgress(state, installationId);
  return { ...state, journals: { ...state.journals, [installationId]: { ...progress, acknowledged } } };
}

/** The state after the results of a batch: what was refused is remembered until head office accepts it after all. */
export function withResults(
  state: SyncState,
  events: readonly StoredEvent[],
  results: PushReply['results'],
): SyncState {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const answered = results.flatMap((result) => {
    const event = bySeq.get(result.seq);
    return event === undefined || result.outcome === 'deferred' ? [] : [{ event, result }];
  });
  const isAnswered = (refused: SyncState['refused'][number]): boolean =>
    answered.some(
      ({ event }) => event.installationId === refused.installationId && event.seq === refused.seq,
    );
  const refused = answered
    .filter(({ result }) => result.outcome === 'refused')
    .map(({ event, result }) => ({
      installationId: event.installationId,
      seq: event.seq,
      eventId: event.id,
      entryId: event.entryId,
      kind: event.kind,
      reason: result.reason ?? 'malformed-event',
    }));
  return { ...state, refused: [...state.refused.filter((one) => !isAnswered(one)), ...refused] };
}

/** What a screen shows of the refused facts. */
export function listRefused(state: SyncState): readonly RefusedEvent[] {
  return state.refused.map(({ seq, eventId, entryId, kind, reason }) => ({
    seq,
    eventId,
    entryId,
    kind,
    reason,
  }));
}
