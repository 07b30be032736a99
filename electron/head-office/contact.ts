import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { GENESIS_HASH } from '../../shared/journal/hash-event.ts';
import { toEpochMs, toIsoInstant } from '../../shared/lib/instant.ts';
import type { LogState } from '../../shared/protocol/messages.ts';
import type { SyncState } from './sync-state.ts';

/** The state after head office answered with what it is. */
export function withContact(state: SyncState, log: LogState, nowMs: number): SyncState {
  const contact: SyncState = {
    ...state,
    line: 'reached',
    refusal: null,
    lastContactAt: toIsoInstant(nowMs),
    clockOffsetMs: toEpochMs(log.serverTime) - nowMs,
    log,
  };
  return hasForgotten(state.log, log) ? withNothingAcknowledged(contact) : contact;
}

/** The state after a request that head office refused, or that did not reach it. */
export function withFailure(state: SyncState, problem: Refusal, nowMs: number): SyncState {
  if (problem.reason === 'head-office-unreachable') return { ...state, line: 'unreachable', refusal: null };
  return { ...state, line: 'refused', refusal: problem, lastContactAt: toIsoInstant(nowMs) };
}

/** The refusal of a journal that head office holds in another version: a clone or a restored backup (F26, F27). */
export function toForkRefusal(installationId: string, seq: number): Refusal {
  return refusal('sequence-fork', { installationId, seq });
}

/** Whether head office is another one, or an older state of itself, than the one that acknowledged (F29, F30). */
function hasForgotten(before: LogState | null, now: LogState): boolean {
  return before !== null && (before.serverEpoch !== now.serverEpoch || now.logSize < before.logSize);
}

/**
 * Forgets what was acknowledged, not what was recorded: everything counts as unsent until head office has said again how far
 * it holds it. Nothing is ever deleted here because head office lacks it.
 */
function withNothingAcknowledged(state: SyncState): SyncState {
  const journals = Object.entries(state.journals).map(([installationId, journal]) => [
    installationId,
    { ...journal, acknowledged: { seq: 0, hash: GENESIS_HASH } },
  ]);
  return { ...state, journals: Object.fromEntries(journals) };
}
