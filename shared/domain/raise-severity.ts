import type { PolicyPack } from '../policy/schema.ts';
import { toJudgedBefore } from './decide-assess.ts';
import { toDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { EventDraft } from './events.ts';
import { maxSeverity, proposeSeverity } from './propose-severity.ts';
import type { Trigger } from './vocabulary.ts';

/**
 * The judgement that follows when a circumstance shows that the pack knows: the same as before, and no less grave. Null where the pack
 * makes nothing of it, or it is known already.
 *
 * It judges nothing else: what triage still owes it owes afterwards too (`triage-gap.ts`).
 */
export function raiseSeverity(entry: Entry, trigger: Trigger, policy: PolicyPack): EventDraft | null {
  const before = toJudgedBefore(entry);
  const isNamed = proposeSeverity(policy, [trigger]).because.length > 0;
  if (!isNamed || before.triggers.includes(trigger)) return null;
  const triggers = [...before.triggers, trigger];
  const isUnderstood = entry.assessment?.isUnderstood ?? !policy.triage.needsUnderstanding;
  const severity = maxSeverity(entry.severity, proposeSeverity(policy, triggers).severity);
  return toDraft('assessed', entry.id, { ...before, triggers, isUnderstood, severity });
}
