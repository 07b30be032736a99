import type { PolicyPack } from '../policy/schema.ts';
import { computeAttribution, isNamed } from './attribution.ts';
import type { Entry } from './entry.ts';
import type { Target } from './event-payloads.ts';

/** Points of one entry (LIQ-20, C-21). */
export type Points = {
  readonly points: number;
  /** A draft is shown and counts for nobody yet. */
  readonly state: 'draft' | 'effective';
  /** Whom they count against; null in a draft that names nobody. */
  readonly target: Target | null;
  readonly rule: string;
};

/**
 * The points that a complaint costs: the policy's figure as a draft, effective once the complaint is found valid and a person is
 * responsible (C-21). Points that somebody set on the record count instead. Null where the policy has no points, and for what is no
 * complaint (C-55) or was taken back.
 */
export function computePoints(entry: Entry, policy: PolicyPack): Points | null {
  const rules = policy.penalties;
  if (rules?.pointsPerComplaint == null || entry.entryKind !== 'complaint' || entry.withdrawal !== null)
    return null;
  const { points, rule } = rules.pointsPerComplaint;
  const set = entry.penalties.findLast((each) => each.kind === 'points' && each.points !== null);
  if (set?.points != null) {
    const isInForce = !set.isSerious || set.approved !== null || rules.seriousApprovedBy === null;
    return { points: set.points, state: isInForce ? 'effective' : 'draft', target: set.target, rule };
  }
  const target = findResponsiblePerson(entry, policy);
  const isValid = !rules.onlyIfValid || entry.assessment?.validity === 'valid';
  return { points, state: isValid && target !== null ? 'effective' : 'draft', target, rule };
}

/** The person the finding names; where the policy has a chain of its own, whom that names. */
function findResponsiblePerson(entry: Entry, policy: PolicyPack): Target | null {
  const attribution = computeAttribution(entry, policy);
  if (attribution !== null) return attribution.target;
  const found = entry.investigation?.attributedTo ?? [];
  return found.find((target) => target.kind === 'person' && isNamed(target)) ?? null;
}
