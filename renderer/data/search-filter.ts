import type { PersonId } from '../../shared/domain/ids.ts';
import { ANSWERED_STATUSES, isEnded } from '../../shared/domain/vocabulary.ts';
import type { Channel, EntryKind, EntryStatus, Severity } from '../../shared/domain/vocabulary.ts';
import type { WaitingFor } from '../../shared/domain/waiting-for.ts';
import type { SearchLine } from './search-line.ts';

/** What the search is asked for: words, and what narrows them down. Times are milliseconds since the epoch; null for no condition. */
export type SearchFilter = {
  readonly text: string;
  readonly status: EntryStatus | 'all' | 'open' | 'answered';
  readonly channel: Channel | 'all';
  readonly entryKind: EntryKind | 'all';
  readonly severity: Severity | 'all';
  readonly ownerId: PersonId | null;
  /** The entry's next move is one of these. */
  readonly waitingFor: readonly WaitingFor[] | null;
  /** Open entries whose earliest running deadline is not before this, and is before that. */
  readonly dueFromMs: number | null;
  readonly dueBeforeMs: number | null;
  /** Received between these, both included. */
  readonly receivedFromMs: number | null;
  readonly receivedToMs: number | null;
};

/** No condition at all. */
export const ANY_LINE: SearchFilter = {
  text: '',
  status: 'all',
  channel: 'all',
  entryKind: 'all',
  severity: 'all',
  ownerId: null,
  waitingFor: null,
  dueFromMs: null,
  dueBeforeMs: null,
  receivedFromMs: null,
  receivedToMs: null,
};

/** Whether a line meets every condition but the words. */
export function isInFilter(line: SearchLine, filter: SearchFilter): boolean {
  const { channel, entryKind, severity, ownerId, waitingFor } = filter;
  return (
    (channel === 'all' || line.channel === channel) &&
    (entryKind === 'all' || line.entryKind === entryKind) &&
    (severity === 'all' || line.severity === severity) &&
    (ownerId === null || line.ownerId === ownerId) &&
    (waitingFor === null || waitingFor.includes(line.waitingFor)) &&
    isInStatus(line, filter) &&
    isDueInTime(line, filter) &&
    isReceivedInTime(line, filter)
  );
}

function isInStatus(line: SearchLine, { status }: SearchFilter): boolean {
  if (status === 'open') return !isEnded(line.status);
  if (status === 'answered') return ANSWERED_STATUSES.includes(line.status);
  return status === 'all' || line.status === status;
}

function isDueInTime({ dueMs, status }: SearchLine, { dueFromMs, dueBeforeMs }: SearchFilter): boolean {
  if (dueFromMs === null && dueBeforeMs === null) return true;
  if (dueMs === null || isEnded(status)) return false;
  return dueMs >= (dueFromMs ?? -Infinity) && dueMs < (dueBeforeMs ?? Infinity);
}

function isReceivedInTime(
  { receivedMs }: SearchLine,
  { receivedFromMs, receivedToMs }: SearchFilter,
): boolean {
  return receivedMs >= (receivedFromMs ?? -Infinity) && receivedMs <= (receivedToMs ?? Infinity);
}
