import { isOpen, keep, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';

/** DUE-4, LIQ-13: allowed, not yet told; one extension of a clock (C-20: seven days in all, not three and seven). */
export function applyExtensionApproved(entry: Entry, event: JournalEvent<'extension-approved'>): Applied {
  const { clock } = event.payload;
  if (!isOpen(entry) || entry.extensions.some((each) => each.clock === clock)) return unlawful(entry);
  const extension = { ...event.payload, ...toMark(event), told: null };
  return lawful({ ...entry, extensions: [...entry.extensions, extension] });
}

/** DUE-4: now it counts. */
export function applyExtensionTold(entry: Entry, event: JournalEvent<'extension-told'>): Applied {
  const { extensionId, means } = event.payload;
  const found = entry.extensions.find((each) => each.extensionId === extensionId);
  if (!isOpen(entry) || found === undefined || found.told !== null) return unlawful(entry);
  const told = { ...toMark(event), means };
  return lawful({
    ...entry,
    extensions: entry.extensions.map((each) => (each === found ? { ...each, told } : each)),
  });
}

/** DUE-4: one rest of a clock at a time. */
export function applyClockPaused(entry: Entry, event: JournalEvent<'clock-paused'>): Applied {
  const { clock } = event.payload;
  const isResting = entry.pauses.some((each) => each.clock === clock && each.resumed === null);
  if (!isOpen(entry) || isResting) return unlawful(entry);
  const pause = { ...event.payload, ...toMark(event), resumed: null };
  return lawful({ ...entry, pauses: [...entry.pauses, pause] });
}

export function applyClockResumed(entry: Entry, event: JournalEvent<'clock-resumed'>): Applied {
  const found = entry.pauses.find((each) => each.pauseId === event.payload.pauseId);
  if (!isOpen(entry) || found === undefined || found.resumed !== null) return unlawful(entry);
  const resumed = toMark(event);
  return lawful({
    ...entry,
    pauses: entry.pauses.map((each) => (each === found ? { ...each, resumed } : each)),
  });
}

/** DUE-4: what came up later. Clocks read it; the words stay on record. */
export function applyFactsAdded(entry: Entry, event: JournalEvent<'facts-added'>): Applied {
  return keep(entry, {
    ...entry,
    addedFacts: [...entry.addedFacts, { ...event.payload, ...toMark(event) }],
  });
}

/** C-17: also after the entry ended, when somebody looks at what ran over. */
export function applyOverrunExplained(entry: Entry, event: JournalEvent<'overrun-explained'>): Applied {
  const overrun = { ...event.payload, ...toMark(event), confirmed: null };
  return lawful({ ...entry, overruns: [...entry.overruns, overrun] });
}

export function applyOverrunConfirmed(entry: Entry, event: JournalEvent<'overrun-confirmed'>): Applied {
  const { clock } = event.payload;
  const found = entry.overruns.findLast((each) => each.clock === clock && each.confirmed === null);
  if (found === undefined) return unlawful(entry);
  const confirmed = toMark(event);
  return lawful({
    ...entry,
    overruns: entry.overruns.map((each) => (each === found ? { ...each, confirmed } : each)),
  });
}
