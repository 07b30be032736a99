import type { PolicyPack } from '../policy/schema.ts';
import type { EventPayload } from './event-payloads.ts';
import { addDays } from './local-time.ts';

/** What was found on goods that came back. Dates are local. */
export type ReturnFindings = Omit<EventPayload<'return-tested'>, 'decision' | 'rule'>;
/** What the policy makes of it. */
export type ReturnOutcome = Pick<EventPayload<'return-tested'>, 'decision' | 'rule'>;

type ReturnTest = PolicyPack['returnTests'][number];

/**
 * What the pack's tests make of a defect: the first that fits, in the pack's order; where none fits what was found, it is refused by the
 * last one asked (LIQ-08 to LIQ-10, C-22). Null when the pack has no test for the defect: then no rule decides, but a person.
 */
export function computeReturn(policy: PolicyPack, findings: ReturnFindings): ReturnOutcome | null {
  const tests = policy.returnTests.filter(({ defect }) => defect === findings.defect);
  const fitting = tests.find((test) => isFitting(test, findings));
  if (fitting !== undefined) return { decision: fitting.decision, rule: fitting.rule };
  const last = tests.at(-1);
  return last === undefined ? null : { decision: 'refuse', rule: last.rule };
}

/** A test that gives something needs the quality department to have found it true (LIQ-08, LIQ-10). */
function isFitting(test: ReturnTest, findings: ReturnFindings): boolean {
  const isShown = test.decision === 'refuse' || findings.isConfirmed;
  const isOnRecord = !test.needsOutboundRecord || findings.matchesOutboundRecord;
  return isShown && isOnRecord && isInWindow(test, findings);
}

/** Leaving the warehouse is day 0, the window's last day belongs to it (C-22). */
function isInWindow({ windowDays }: ReturnTest, { outboundOn, foundOn }: ReturnFindings): boolean {
  if (windowDays === null) return true;
  return outboundOn !== null && outboundOn <= foundOn && foundOn <= addDays(outboundOn, windowDays);
}
