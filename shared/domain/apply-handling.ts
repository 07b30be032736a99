import { isOpen, keep, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { isRecused } from './recusal.ts';
import type { EntryStatus } from './vocabulary.ts';

const BEFORE_HANDLING: readonly EntryStatus[] = ['registered', 'triaged'];

/** BANK-12: the person named has it from now on. Only an entry at first inquiry is handed over. */
export function applyHandedOver(entry: Entry, event: JournalEvent<'handed-over'>): Applied {
  const { toPersonId, toLevel, note } = event.payload;
  const next: Entry = { ...entry, handOver: { ...toMark(event), toPersonId, note } };
  if (!BEFORE_HANDLING.includes(entry.status) || entry.ownerLevel !== 1) return unlawful(next);
  return lawful({ ...next, ownerId: toPersonId, ownerLevel: toLevel });
}

/** The actor has it now; handling begins (T05). Nobody takes an entry from a higher level, unless its owner must keep out of it (CAP-5). */
export function applyTakenOver(entry: Entry, event: JournalEvent<'taken-over'>): Applied {
  const { level } = event.payload;
  const isBelow = level < entry.ownerLevel && !isRecused(entry, entry.ownerId);
  if (!isOpen(entry) || isBelow) return unlawful(entry);
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

const REPLY_STILL_DUE: readonly EntryStatus[] = [
  'registered',
  'triaged',
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

/** From registered or triaged to in handling; every later status stays. */
export function startHandling(entry: Entry): Entry {
  return BEFORE_HANDLING.includes(entry.status) ? { ...entry, status: 'in-handling' } : entry;
}
