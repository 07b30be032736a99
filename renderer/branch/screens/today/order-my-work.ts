import type { EntrySummary } from '../../../data/branch-store.ts';

/** What a row asks of the reader. `key` under `today:why`. */
export type Ask = 'sign' | 'confirm' | 'plan' | 'convey' | 'question' | 'takeOver' | 'handle';

/** Signing and confirming stand first, because others wait for them; what only I can speed up comes after. */
const ORDER: readonly Ask[] = ['question', 'confirm', 'convey', 'sign', 'plan', 'takeOver', 'handle'];

/** What is asked of whoever has the entry now. */
export function deriveAsk({ status, escalationState, waitingFor, ownerLevel }: EntrySummary): Ask {
  if (escalationState === 'returned') return 'question';
  if (escalationState === 'requested' && waitingFor === 'branch-head') return 'confirm';
  if (escalationState === 'instructed' && status !== 'replied') return 'convey';
  if (status === 'replied') return 'sign';
  if (status === 'plan-pending') return 'plan';
  return waitingFor === 'complaint-manager' && ownerLevel === 1 ? 'takeOver' : 'handle';
}

/** By what is asked, then by the nearest deadline, then by the oldest. */
export function orderMyWork(entries: readonly EntrySummary[]): readonly EntrySummary[] {
  const rank = (entry: EntrySummary) => ORDER.indexOf(deriveAsk(entry));
  return entries.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
      a.receivedAt.localeCompare(b.receivedAt),
  );
}
