import { lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { SILENT_STATUSES } from './vocabulary.ts';

/** EVI-1: attached, also after the end. Attached by two devices at once it stands once, and the second is a conflict to look at. */
export function applyEvidenceAdded(entry: Entry, event: JournalEvent<'evidence-added'>): Applied {
  const { attachmentId } = event.payload;
  const isKnown = entry.evidence.some(
    (each) => each.attachmentId === attachmentId && each.withdrawn === null,
  );
  if (isKnown) return unlawful(entry);
  const added = { ...event.payload, ...toMark(event), withdrawn: null };
  const next: Entry = { ...entry, evidence: [...entry.evidence, added] };
  return SILENT_STATUSES.includes(entry.status) ? unlawful(next) : lawful(next);
}

/** EVI-1: struck through, never taken out. */
export function applyEvidenceWithdrawn(entry: Entry, event: JournalEvent<'evidence-withdrawn'>): Applied {
  const { attachmentId, reason } = event.payload;
  const found = entry.evidence.find((each) => each.attachmentId === attachmentId && each.withdrawn === null);
  if (found === undefined || SILENT_STATUSES.includes(entry.status)) return unlawful(entry);
  const withdrawn = { ...toMark(event), reason };
  return lawful({
    ...entry,
    evidence: entry.evidence.map((each) => (each === found ? { ...each, withdrawn } : each)),
  });
}
