import { assertNever } from '../lib/assert-never.ts';
import { isOpen } from './applied.ts';
import type { Entry, Escalation } from './entry.ts';
import { findOpenEscalation } from './open-escalation.ts';

/** Whose move it is: what the work lists sort by. */
export const WAITING_FOR = ['receiver', 'complaint-manager', 'branch-head', 'head-office', 'nobody'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/**
 * Whose move it is. Every open entry waits for somebody: none may rest unseen (BANK-15).
 *
 * An entry of the opinion book that was answered waits for the complaint manager, who signs there (BANK-31, C-03).
 */
export function computeWaitingFor(entry: Entry): WaitingFor {
  if (!isOpen(entry)) return 'nobody';
  const escalation = findOpenEscalation(entry);
  if (escalation !== null) return computeEscalationMove(escalation);
  switch (entry.status) {
    case 'plan-pending':
      return 'branch-head';
    case 'replied':
    case 'follow-up':
      return entry.book === 'opinion-book' ? 'complaint-manager' : 'branch-head';
    case 'registered':
    case 'triaged':
    case 'in-handling':
    case 'executing':
    case 'waiting-hq':
    case 'closed':
    case 'archived':
    case 'merged':
    case 'voided':
    case 'purged':
      return computeOwnerMove(entry.ownerLevel);
    default:
      return assertNever(entry.status);
  }
}

function computeEscalationMove(escalation: Escalation): WaitingFor {
  if (escalation.state === 'requested') return 'branch-head';
  return escalation.state === 'returned' ? 'complaint-manager' : 'head-office';
}

function computeOwnerMove(level: number): WaitingFor {
  if (level <= 1) return 'receiver';
  return level === 2 ? 'complaint-manager' : 'branch-head';
}
