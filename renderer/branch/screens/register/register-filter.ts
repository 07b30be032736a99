import type { RegisterFilter } from '../../../data/branch-store.ts';

/** No condition at all: the register as it was written. */
export const EVERYTHING: RegisterFilter = { text: '', status: 'all', channel: 'all', isOverdueOnly: false };

/** Whether nothing is filtered out. */
export function isEverything(filter: RegisterFilter): boolean {
  return (
    filter.text.trim() === '' && filter.status === 'all' && filter.channel === 'all' && !filter.isOverdueOnly
  );
}
