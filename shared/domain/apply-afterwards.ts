import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import { anew } from './apply-forms.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { toTombstone } from './to-tombstone.ts';

/** T14: asked afterwards. A replied entry is in follow-up from the first attempt on; an ended one may be asked about too (T18, FIVE-13). */
export function applyFollowedUp(entry: Entry, event: JournalEvent<'followed-up'>): Applied {
  const next: Entry = { ...entry, followUps: [...entry.followUps, { ...event.payload, ...toMark(event) }] };
  if (['follow-up', 'closed', 'archived'].includes(entry.status)) return lawful(next);
  return entry.status === 'replied' ? lawful({ ...next, status: 'follow-up' }) : unlawful(next);
}

/** LIQ-20, MFR-26, G8-11: consequences come after the matter, so an ended entry takes them too. */
export function applyPenaltySet(entry: Entry, event: JournalEvent<'penalty-set'>): Applied {
  const penalty = { ...event.payload, ...toMark(event), approved: null };
  return lawful({ ...entry, penalties: [...entry.penalties, penalty] });
}

/** MFR-29. */
export function applyPenaltyApproved(entry: Entry, event: JournalEvent<'penalty-approved'>): Applied {
  const found = entry.penalties.find((each) => each.penaltyId === event.payload.penaltyId);
  if (found === undefined || found.approved !== null) return unlawful(entry);
  const approved = toMark(event);
  return lawful({
    ...entry,
    penalties: entry.penalties.map((each) => (each === found ? { ...each, approved } : each)),
  });
}

/** T18: handled again, with everything that was. The signatures stay on record; a new end needs a new one. */
export function applyReopened(entry: Entry, event: JournalEvent<'reopened'>): Applied {
  const next: Entry = {
    ...entry,
    reopenings: [...entry.reopenings, { ...event.payload, ...toMark(event) }],
  };
  const mayReopen = ['closed', 'archived', 'replied', 'follow-up'].includes(entry.status);
  return mayReopen ? lawful({ ...withoutEnd(next), status: 'in-handling' }) : unlawful(next);
}

/** What an end was made of counts for it alone: forms are signed, and the customer is asked, for the next one again. */
function withoutEnd(entry: Entry): Entry {
  return {
    ...entry,
    closed: null,
    archive: null,
    withdrawal: null,
    forms: entry.forms.map(anew),
    followUpsBefore: entry.followUps.length,
  };
}

/** LIQ-17, C-23. */
export function applyImportanceSet(entry: Entry, event: JournalEvent<'importance-set'>): Applied {
  return lawful({ ...entry, importance: { ...event.payload, ...toMark(event) } });
}

/** T19. */
export function applyArchived(entry: Entry, event: JournalEvent<'archived'>): Applied {
  const next: Entry = { ...entry, archive: { ...event.payload, ...toMark(event) } };
  return entry.status === 'closed' ? lawful({ ...next, status: 'archived' }) : unlawful(entry);
}

/** T20: what a person wrote is gone from the entry; number, times and figures stay as the tombstone. */
export function applyPurged(entry: Entry, event: JournalEvent<'purged'>): Applied {
  if (entry.status !== 'archived') return unlawful(entry);
  return lawful({ ...toTombstone(entry), status: 'purged', purged: { ...event.payload, ...toMark(event) } });
}

/** CAP-10: the customer takes it back; it still ends by the policy's signature. */
export function applyWithdrawn(entry: Entry, event: JournalEvent<'withdrawn'>): Applied {
  if (!isOpen(entry) || entry.withdrawal !== null) return unlawful(entry);
  return lawful({ ...entry, withdrawal: { ...event.payload, ...toMark(event) } });
}
