import { isOpen, keep, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import { startHandling } from './apply-handling.ts';
import type { Assignment, Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';

/** T03: the severity decides who may decide. From registered to triaged; every later status stays. */
export function applyAssessed(entry: Entry, event: JournalEvent<'assessed'>): Applied {
  if (!isOpen(entry)) return unlawful(entry);
  const { severity } = event.payload;
  const change = { severity, since: event.wallTime };
  return lawful({
    ...entry,
    status: entry.status === 'registered' ? 'triaged' : entry.status,
    severity,
    severities: severity === entry.severity ? entry.severities : [...entry.severities, change],
    assessment: { ...event.payload, ...toMark(event) },
  });
}

/** T12: who was told. True whatever else happened. */
export function applyPersonsNotified(entry: Entry, event: JournalEvent<'persons-notified'>): Applied {
  return keep(entry, {
    ...entry,
    notifications: [...entry.notifications, { ...event.payload, ...toMark(event) }],
  });
}

/** T05: a department and a person have it to deal with; the owner keeps it in view. */
export function applyAssigned(entry: Entry, event: JournalEvent<'assigned'>): Applied {
  const isKnown = entry.assignments.some(({ assignmentId }) => assignmentId === event.payload.assignmentId);
  if (!isOpen(entry) || isKnown) return unlawful(entry);
  const assignment: Assignment = { ...event.payload, ...toMark(event), accepted: null, completed: null };
  return lawful({ ...startHandling(entry), assignments: [...entry.assignments, assignment] });
}

/** The handler has the work order. */
export function applyAssignmentReceived(entry: Entry, event: JournalEvent<'assignment-received'>): Applied {
  return changeAssignment(entry, event.payload.assignmentId, (found) =>
    found.accepted === null && found.completed === null ? { ...found, accepted: toMark(event) } : null,
  );
}

/** PROP-18: finished, as the department says. */
export function applyAssignmentCompleted(entry: Entry, event: JournalEvent<'assignment-completed'>): Applied {
  const { assignmentId, result } = event.payload;
  return changeAssignment(entry, assignmentId, (found) =>
    found.completed === null ? { ...found, completed: { ...toMark(event), result } } : null,
  );
}

/** BANK-18, BANK-21 to BANK-23, CAUSE-09. */
export function applyInvestigated(entry: Entry, event: JournalEvent<'investigated'>): Applied {
  const { responsibility, ...found } = event.payload;
  if (!isOpen(entry)) return unlawful(entry);
  return lawful({ ...entry, responsibility, investigation: { ...found, ...toMark(event) } });
}

/** LIQ-08 to LIQ-10. */
export function applyReturnTested(entry: Entry, event: JournalEvent<'return-tested'>): Applied {
  return keep(entry, {
    ...entry,
    returnTests: [...entry.returnTests, { ...event.payload, ...toMark(event) }],
  });
}

/** ROAD-24, ROAD-27. */
export function applyProgressReported(entry: Entry, event: JournalEvent<'progress-reported'>): Applied {
  return keep(entry, {
    ...entry,
    progressReports: [...entry.progressReports, { ...event.payload, ...toMark(event) }],
  });
}

/** T24. */
export function applyTripOpened(entry: Entry, event: JournalEvent<'trip-opened'>): Applied {
  return keep(entry, { ...entry, trips: [...entry.trips, { ...event.payload, ...toMark(event) }] });
}

function changeAssignment(
  entry: Entry,
  id: string,
  change: (found: Assignment) => Assignment | null,
): Applied {
  const found = entry.assignments.find(({ assignmentId }) => assignmentId === id);
  const changed = found === undefined || !isOpen(entry) ? null : change(found);
  if (changed === null) return unlawful(entry);
  const assignments = entry.assignments.map((each) => (each === found ? changed : each));
  return lawful({ ...entry, assignments });
}
