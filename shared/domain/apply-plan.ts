import { isOpen, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry, Mark, Plan, PlanState } from './entry.ts';
import type { JournalEvent } from './events.ts';
import { findOpenEscalation, findPendingPlan } from './open-escalation.ts';
import type { EntryStatus } from './vocabulary.ts';

const MAY_PLAN: readonly EntryStatus[] = ['registered', 'triaged', 'in-handling', 'executing'];

/** T06: one plan at a time, and none while a higher level has the matter. */
export function applyPlanProposed(entry: Entry, event: JournalEvent<'plan-proposed'>): Applied {
  const { planId } = event.payload;
  if (entry.plans.some((plan) => plan.planId === planId)) return unlawful(entry);
  const plan: Plan = {
    ...event.payload,
    state: 'proposed',
    proposed: toMark(event),
    endorsements: [],
    decided: null,
    executed: null,
  };
  if (!MAY_PLAN.includes(entry.status) || findOpenEscalation(entry) !== null) {
    const outcome = { ...toMark(event), note: '' };
    // Kept on record, but as returned: a plan that nobody may decide must not look like one that waits.
    return unlawful({ ...entry, plans: [...entry.plans, { ...plan, state: 'returned', decided: outcome }] });
  }
  return lawful({ ...entry, status: 'plan-pending', plans: [...entry.plans, plan] });
}

/** T07. */
export function applyPlanApproved(entry: Entry, event: JournalEvent<'plan-approved'>): Applied {
  const { planId, note } = event.payload;
  return decidePlan(entry, planId, 'approved', { ...toMark(event), note }, 'executing');
}

/** T08. */
export function applyPlanReturned(entry: Entry, event: JournalEvent<'plan-returned'>): Applied {
  const { planId, reason } = event.payload;
  return decidePlan(entry, planId, 'returned', { ...toMark(event), note: reason }, 'in-handling');
}

function decidePlan(
  entry: Entry,
  planId: string,
  state: PlanState,
  decided: Mark & { readonly note: string },
  status: EntryStatus,
): Applied {
  const pending = findPendingPlan(entry);
  if (entry.status !== 'plan-pending' || pending?.planId !== planId) return unlawful(entry);
  return lawful({ ...withPlan(entry, planId, (plan) => ({ ...plan, state, decided })), status });
}

/** HOTEL-12: one of several who must agree. The last one approves. */
export function applyPlanEndorsed(entry: Entry, event: JournalEvent<'plan-endorsed'>): Applied {
  const { planId, note } = event.payload;
  if (entry.status !== 'plan-pending' || findPendingPlan(entry)?.planId !== planId) return unlawful(entry);
  const endorsement = { ...toMark(event), note };
  return lawful(
    withPlan(entry, planId, (plan) => ({ ...plan, endorsements: [...plan.endorsements, endorsement] })),
  );
}

/** G8-10: done as approved. Only an approved plan is executed, once. */
export function applyPlanExecuted(entry: Entry, event: JournalEvent<'plan-executed'>): Applied {
  const { planId, note } = event.payload;
  const plan = entry.plans.find((each) => each.planId === planId);
  if (!isOpen(entry) || plan?.state !== 'approved' || plan.executed !== null) return unlawful(entry);
  return lawful(withPlan(entry, planId, (found) => ({ ...found, executed: { ...toMark(event), note } })));
}

function withPlan(entry: Entry, planId: string, change: (plan: Plan) => Plan): Entry {
  return { ...entry, plans: entry.plans.map((plan) => (plan.planId === planId ? change(plan) : plan)) };
}
