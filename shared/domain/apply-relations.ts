import { isOpen, keep, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';

/** NUM-4: an addition that names what it corrects. A signed and closed entry takes it too: it then shows as an addition. */
export function applyCorrected(entry: Entry, event: JournalEvent<'corrected'>): Applied {
  return lawful({ ...entry, corrections: [...entry.corrections, { ...event.payload, ...toMark(event) }] });
}

/** CAP-7. */
export function applyLinked(entry: Entry, event: JournalEvent<'linked'>): Applied {
  const { toEntryId, relation } = event.payload;
  const isKnown = entry.links.some((each) => each.toEntryId === toEntryId && each.relation === relation);
  if (isKnown || toEntryId === entry.id) return unlawful(entry);
  return lawful({ ...entry, links: [...entry.links, { ...event.payload, ...toMark(event) }] });
}

/** C-08: the latest grouping stands. */
export function applyGrouped(entry: Entry, event: JournalEvent<'grouped'>): Applied {
  return keep(entry, { ...entry, group: { ...event.payload, ...toMark(event) } });
}

/** T21. */
export function applyMerged(entry: Entry, event: JournalEvent<'merged'>): Applied {
  if (!isOpen(entry) || event.payload.intoEntryId === entry.id) return unlawful(entry);
  return lawful({ ...entry, status: 'merged', mergedInto: { ...event.payload, ...toMark(event) } });
}

/** NUM-1: the number stays void on the page. */
export function applyNumberVoided(entry: Entry, event: JournalEvent<'number-voided'>): Applied {
  if (!isOpen(entry)) return unlawful(entry);
  return lawful({ ...entry, status: 'voided', voided: { ...event.payload, ...toMark(event) } });
}

/** CAP-5. */
export function applyRecused(entry: Entry, event: JournalEvent<'recused'>): Applied {
  return keep(entry, { ...entry, recusals: [...entry.recusals, { ...event.payload, ...toMark(event) }] });
}
