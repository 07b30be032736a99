import type { PolicyPack } from '../policy/schema.ts';
import { findLevelOfRole } from './authority.ts';
import type { Entry } from './entry.ts';
import { findFinalReply } from './open-escalation.ts';
import type { Role } from './vocabulary.ts';

/** What the customer was asked about the answer that stands, in order. */
export function listFollowUps(entry: Entry): Entry['followUps'] {
  return entry.followUps.slice(entry.followUpsBefore);
}

/**
 * What the customer said last about the answer that stands; null where nobody knows. A follow-up says more than what was noted with the
 * reply, and so does a form that the customer put their name to.
 */
export function findOpinion(entry: Entry): 'satisfied' | 'dissatisfied' | null {
  const asked = listFollowUps(entry).findLast(
    ({ outcome }) => outcome === 'satisfied' || outcome === 'dissatisfied',
  );
  if (asked !== undefined) return asked.outcome === 'satisfied' ? 'satisfied' : 'dissatisfied';
  const confirmed = entry.forms.filter((each) => each.confirmed !== null);
  if (confirmed.some((each) => each.confirmed?.isSatisfied === false)) return 'dissatisfied';
  if (confirmed.length > 0) return 'satisfied';
  const noted = findFinalReply(entry)?.isCustomerSatisfied ?? null;
  if (noted === null) return null;
  return noted ? 'satisfied' : 'dissatisfied';
}

/** The customer has an answer and is not content with it (AUT-3). What was taken back is nobody's discontent. */
export function isDissatisfied(entry: Entry): boolean {
  return entry.withdrawal === null && findOpinion(entry) === 'dissatisfied';
}

/** Who may end a matter with which the customer is not content (HOTEL-10, C-38). */
export type DissatisfiedEnd = {
  readonly role: Role;
  /** The job is held at head office: its instruction ends it, and the branch's signer signs. */
  readonly isByInstruction: boolean;
  readonly rule: string;
};

/** The pack's job for it; where it names none, the top of the ladder: whoever stands below lets it climb (AUT-3). */
export function findDissatisfiedEnd(policy: PolicyPack): DissatisfiedEnd {
  const top = policy.ladder.toSorted((a, b) => b.level - a.level)[0]!;
  const { role, rule } = policy.closing.dissatisfiedCloseBy ?? { role: top.role, rule: top.rule };
  return { role, isByInstruction: findLevelOfRole(policy, role)?.scope === 'head-office', rule };
}

/** Nobody above is left to ask: the answer is head office's own, or the job that may end it is in the house and signs. */
export function mayEndDissatisfied(entry: Entry, policy: PolicyPack): boolean {
  return !findDissatisfiedEnd(policy).isByInstruction || findFinalReply(entry)?.onInstruction != null;
}
