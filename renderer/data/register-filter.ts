import type { Session } from '../../shared/bridge/desktop-api.ts';
import { computeSoonEndMs } from '../../shared/domain/due-soon.ts';
import { fromLocalTime, toEndOfDay } from '../../shared/domain/local-time.ts';
import type { Channel, EntryKind, EntryStatus, Severity } from '../../shared/domain/vocabulary.ts';
import { toEpochMs } from '../../shared/lib/instant.ts';
import type { IsoInstant } from '../../shared/lib/instant.ts';
import { deriveMyWork } from './derive-my-work.ts';
import type { SearchFilter } from './search-filter.ts';

/** Every deadline; those that fall due today or within hours; those that are past. */
export const DUE_FILTERS = ['any', 'soon', 'overdue'] as const;
/** Everybody's; those whose next move is a job of mine; those that I have. */
export const WHOSE_FILTERS = ['all', 'waiting', 'owned'] as const;

/** What a page of the register shows (ADM-5). Speaks of nobody by name, so that a saved one fits whoever opens it. */
export type RegisterFilter = {
  /** Number, name, phone or text; empty for all. */
  readonly text: string;
  /** `answered`: replied to, and waiting to be signed. */
  readonly status: EntryStatus | 'all' | 'open' | 'answered';
  readonly channel: Channel | 'all';
  readonly entryKind: EntryKind | 'all';
  readonly severity: Severity | 'all';
  readonly due: (typeof DUE_FILTERS)[number];
  readonly whose: (typeof WHOSE_FILTERS)[number];
  /** Received from and to, both days of the branch's wall included, `YYYY-MM-DD`; empty for no end. */
  readonly receivedFrom: string;
  readonly receivedTo: string;
};

/** No condition at all: the register as it was written. */
export const EVERYTHING: RegisterFilter = {
  text: '',
  status: 'all',
  channel: 'all',
  entryKind: 'all',
  severity: 'all',
  due: 'any',
  whose: 'all',
  receivedFrom: '',
  receivedTo: '',
};

const CONDITIONS = Object.keys(EVERYTHING) as readonly (keyof RegisterFilter)[];

/** Whether two filters show the same entries; spaces around the words make no difference. */
export function isSameFilter(one: RegisterFilter, other: RegisterFilter): boolean {
  return CONDITIONS.every((each) => one[each].trim() === other[each].trim());
}

/** What the indexes of the store answer by themselves. */
export type IndexedFilter = {
  readonly status: EntryStatus | 'all' | 'open';
  readonly channel: Channel | 'all';
  readonly isOverdueOnly: boolean;
};

/** The filter as the indexes answer it, or null where it asks for what no index knows: then the search answers. */
export function toIndexedFilter(filter: RegisterFilter): IndexedFilter | null {
  const { status, channel, due } = filter;
  if (status === 'answered' || due === 'soon') return null;
  if (!isSameFilter(filter, { ...EVERYTHING, status, channel, due })) return null;
  return { status, channel, isOverdueOnly: due === 'overdue' };
}

/** The filter as the search answers it: for this person, at this moment. */
export function toSearchFilter(
  filter: RegisterFilter,
  { personId, roles }: Pick<Session, 'personId' | 'roles'>,
  now: IsoInstant,
): SearchFilter {
  const { text, status, channel, entryKind, severity, due, whose, receivedFrom, receivedTo } = filter;
  const nowMs = toEpochMs(now);
  return {
    text,
    status,
    channel,
    entryKind,
    severity,
    ownerId: whose === 'owned' ? personId : null,
    waitingFor: whose === 'waiting' ? deriveMyWork(roles) : null,
    dueFromMs: due === 'soon' ? nowMs : null,
    dueBeforeMs: due === 'soon' ? computeSoonEndMs(now) : due === 'overdue' ? nowMs : null,
    receivedFromMs:
      receivedFrom === '' ? null : toEpochMs(fromLocalTime({ on: receivedFrom, time: '00:00' })),
    receivedToMs: receivedTo === '' ? null : toEpochMs(toEndOfDay(receivedTo)),
  };
}
