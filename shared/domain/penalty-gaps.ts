import type { PolicyPack } from '../policy/schema.ts';
import type { Entry, Penalty } from './entry.ts';
import { isContactable } from './is-contactable.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** MFR-29: set as serious, and nobody has approved it yet. */
export function isAwaitingApproval({ isSerious, approved }: Penalty): boolean {
  return isSerious && approved === null;
}

/**
 * What penalties that were set still lack before the entry ends. Setting one may come later, so none at all is no gap; what was set as
 * serious is approved (MFR-29), and where the policy says so the customer hears of it (LIQ-11, C-36).
 */
export function listPenaltyGaps(entry: Entry, { penalties }: PolicyPack): readonly Refusal[] {
  if (penalties === null) return [];
  const { seriousApprovedBy, tellsCustomer } = penalties;
  const isUnapproved = entry.penalties.some(isAwaitingApproval);
  const isTold = entry.tellings.some(({ of }) => of === 'penalty');
  const mustTell = tellsCustomer.value && isContactable(entry) && entry.penalties.length > 0;
  return [
    isUnapproved && seriousApprovedBy !== null
      ? refusal('penalty-unapproved', { mayRole: seriousApprovedBy.role }, seriousApprovedBy.rule)
      : null,
    mustTell && !isTold ? refusal('penalty-untold', {}, tellsCustomer.rule) : null,
  ].filter((gap) => gap !== null);
}
