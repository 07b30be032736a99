import type { Entry, VerbalApproval } from './entry.ts';

/** An approval by word of mouth whose papers are still due (AUT-5): closing and claims wait for them. */
export function findOpenVerbalApproval(entry: Entry): VerbalApproval | null {
  return entry.verbalApprovals.find((each) => each.papers === null) ?? null;
}
