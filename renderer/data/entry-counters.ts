import { CHANNELS, ENTRY_STATUSES, isEnded } from '../../shared/domain/vocabulary.ts';
import type { Channel, EntryStatus } from '../../shared/domain/vocabulary.ts';
import { WAITING_FOR } from '../../shared/domain/waiting-for.ts';
import type { CounterRow, SummaryRow } from './branch-rows.ts';
import type { Counters } from './branch-store.ts';

/** What the counters need to know of a row before and after a change. */
type CountedRow = Pick<SummaryRow, 'status' | 'channel' | 'waitingFor'>;

export const EMPTY_COUNTERS: CounterRow = {
  key: 'entries',
  cells: {},
  waitingFor: {},
  revision: 0,
};

/** The counters after rows were added, replaced or removed. */
export function applyToCounters(
  counters: CounterRow,
  changes: readonly { readonly before: CountedRow | null; readonly after: CountedRow | null }[],
): CounterRow {
  const cells = { ...counters.cells };
  const waitingFor = { ...counters.waitingFor };
  const add = (record: Record<string, number>, key: string, by: number): void => {
    record[key] = (record[key] ?? 0) + by;
    if (record[key] === 0) delete record[key];
  };
  for (const { before, after } of changes) {
    if (before !== null) {
      add(cells, toCell(before.status, before.channel), -1);
      add(waitingFor, before.waitingFor, -1);
    }
    if (after !== null) {
      add(cells, toCell(after.status, after.channel), 1);
      add(waitingFor, after.waitingFor, 1);
    }
  }
  return { key: 'entries', cells, waitingFor, revision: counters.revision + 1 };
}

/** How many entries a status and a channel have, either of them also as a whole. */
export function computeTotal(
  counters: CounterRow,
  filter: { readonly status: EntryStatus | 'all' | 'open'; readonly channel: Channel | 'all' },
): number {
  const statuses = ENTRY_STATUSES.filter((status) =>
    filter.status === 'open' ? !isEnded(status) : filter.status === 'all' || status === filter.status,
  );
  const channels = filter.channel === 'all' ? CHANNELS : [filter.channel];
  return statuses
    .flatMap((status) => channels.map((channel) => counters.cells[toCell(status, channel)] ?? 0))
    .reduce((sum, count) => sum + count, 0);
}

/** The counters in the form a screen reads. */
export function toCounters(counters: CounterRow): Counters {
  const byStatus = Object.fromEntries(
    ENTRY_STATUSES.map((status) => [status, computeTotal(counters, { status, channel: 'all' })]),
  ) as Record<EntryStatus, number>;
  const waitingFor = Object.fromEntries(
    WAITING_FOR.map((who) => [who, counters.waitingFor[who] ?? 0]),
  ) as Counters['waitingFor'];
  const total = computeTotal(counters, { status: 'all', channel: 'all' });
  const open = computeTotal(counters, { status: 'open', channel: 'all' });
  return { total, open, closed: total - open, byStatus, waitingFor };
}

function toCell(status: string, channel: string): string {
  return `${status}|${channel}`;
}
