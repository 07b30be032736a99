import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { levelOfRole } from './role-level.ts';
import type { EntryStatus } from './vocabulary.ts';

/** BANK-12: the complaint manager named has it from now on. Only a receiver's entry is handed over. */
export function applyHandedOver(entry: Entry, event: JournalEvent<'handed-over'>): Applied {
  const { toPersonId, note } = event.payload;
  const next: Entry = { ...entry, handOver: { ...toMark(event), toPersonId, note } };
  if (entry.status !== 'registered' || entry.ownerLevel !== 1) return unlawful(next);
  return lawful({ ...next, ownerId: toPersonId, ownerLevel: levelOfRole('complaint-manager') });
}

/** The actor has it now; handling begins (T05). Nobody takes an entry from a higher level. */
export function applyTakenOver(entry: Entry, event: JournalEvent<'taken-over'>): Applied {
  const level = levelOfRole(event.actor.role);
  if (!isOpen(entry) || level < entry.ownerLevel) return unlawful(entry);
  return lawful({
    ...startHandling(entry),
    takenOver: toMark(event),
    ownerId: event.actor.personId,
    ownerLevel: level,
  });
}

/** BANK-13. */
export function applyHeadInformed(entry: Entry, event: JournalEvent<'head-informed'>): Applied {
  return keep(entry, { ...entry, headInformed: toMark(event) });
}

/** T03: the severity decides who may decide. */
export function applyAssessed(entry: Entry, event: JournalEvent<'assessed'>): Applied {
  return isOpen(entry) ? lawful({ ...entry, severity: event.payload.severity }) : unlawful(entry);
}

/** BANK-18, BANK-21 to BANK-23. */
export function applyInvestigated(entry: Entry, event: JournalEvent<'investigated'>): Applied {
  const { findings, cause, responsibility } = event.payload;
  if (!isOpen(entry)) return unlawful(entry);
  return lawful({ ...entry, responsibility, investigation: { ...toMark(event), findings, cause } });
}

const REPLY_STILL_DUE: readonly EntryStatus[] = [
  'registered',
  'in-handling',
  'plan-pending',
  'executing',
  'waiting-hq',
];

/** BANK-26, BANK-40: an appointment for a reply that is already given is a contradiction. */
export function applyReplyTimeAgreed(entry: Entry, event: JournalEvent<'reply-time-agreed'>): Applied {
  const { dueAt, note } = event.payload;
  const next: Entry = { ...entry, agreedReply: { ...toMark(event), dueAt, note } };
  if (!isOpen(entry)) return unlawful(entry);
  return REPLY_STILL_DUE.includes(entry.status) ? lawful(next) : unlawful(next);
}

/** BANK-37, BANK-42. */
export function applyProgressNoted(entry: Entry, event: JournalEvent<'progress-noted'>): Applied {
  const next = {
    ...entry,
    progress: [...entry.progress, { ...toMark(event), text: event.payload.text }],
  };
  return keep(entry, next);
}

/** From registered to in handling; every later status stays. */
export function startHandling(entry: Entry): Entry {
  return entry.status === 'registered' ? { ...entry, status: 'in-handling' } : entry;
}

/** Adds to the record either way; lawful only while the entry is open. */
function keep(before: Entry, after: Entry): Applied {
  return isOpen(before) ? lawful(after) : unlawful(after);
}
