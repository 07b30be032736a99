import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry } from './entry.ts';
import type { JournalEvent } from './events.ts';

/** T23: agreed by word of mouth; the papers are due. What was said was said, so an ended entry keeps it as a conflict. */
export function applyVerbalApprovalRecorded(
  entry: Entry,
  event: JournalEvent<'verbal-approval-recorded'>,
): Applied {
  const approval = { ...event.payload, ...toMark(event), papers: null };
  const next: Entry = { ...entry, verbalApprovals: [...entry.verbalApprovals, approval] };
  return isOpen(entry) ? lawful(next) : unlawful(next);
}

/** AUT-5: signed afterwards, or refused after all. */
export function applyPapersCompleted(entry: Entry, event: JournalEvent<'papers-completed'>): Applied {
  const { approvalId, outcome, note } = event.payload;
  const found = entry.verbalApprovals.find((each) => each.approvalId === approvalId);
  if (found === undefined || found.papers !== null) return unlawful(entry);
  const papers = { ...toMark(event), outcome, note };
  return lawful({
    ...entry,
    verbalApprovals: entry.verbalApprovals.map((each) => (each === found ? { ...each, papers } : each)),
  });
}
