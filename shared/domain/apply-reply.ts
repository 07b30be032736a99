import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry, Reply } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { findOpenEscalation } from './open-escalation.ts';
import type { EntryStatus } from './vocabulary.ts';

const MAY_REPLY: readonly EntryStatus[] = [
  'registered',
  'triaged',
  'in-handling',
  'executing',
  'replied',
  'follow-up',
];

/**
 * The customer was told something. What was said was said: an unlawful reply stays on record, only the status does not
 * follow it. A final reply answers the entry (T02, T09); an interim one changes nothing (T10).
 */
export function applyReplyGiven(entry: Entry, event: JournalEvent<'reply-given'>): Applied {
  // The envelope last: a payload never says who acted or when.
  const reply: Reply = { ...event.payload, ...toMark(event) };
  const next: Entry = { ...entry, replies: [...entry.replies, reply] };
  if (!isOpen(entry)) return unlawful(next);
  if (reply.isInterim) return lawful(next);
  const mayAnswer = MAY_REPLY.includes(entry.status) && findOpenEscalation(entry) === null;
  return mayAnswer ? lawful({ ...withNewAnswer(next), status: 'replied' }) : unlawful(next);
}

/** What the customer said to an earlier answer says nothing about this one: they are asked, and confirm, anew. */
function withNewAnswer(entry: Entry): Entry {
  return {
    ...entry,
    followUpsBefore: entry.followUps.length,
    forms: entry.forms.map((each) =>
      each.confirmed === null ? each : { ...each, confirmed: null, returned: null },
    ),
  };
}
