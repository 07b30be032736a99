import type { IsoInstant } from '../lib/instant.ts';
import { computeEndOfBusiness } from './business-hours.ts';
import { countWorkingDays } from './count-days.ts';
import type { DecideContext } from './decide-context.ts';
import type { Entry, Plan, VerbalApproval } from './entry.ts';
import { toLocalTime } from './local-time.ts';
import type { Role } from './vocabulary.ts';

/** Approvals by word of mouth whose papers are not there. Closing and claims wait for them (AUT-5, T17). */
export function findOpenVerbalApprovals(entry: Entry): readonly VerbalApproval[] {
  return entry.verbalApprovals.filter(({ papers }) => papers === null);
}

/** When the papers are due: the pack's working days after it was said (TRIP-17, C-39); null where the pack knows no such approval. */
export function computePapersDueAt(
  approval: VerbalApproval,
  context: Pick<DecideContext, 'policy' | 'calendar' | 'unit'>,
): IsoInstant | null {
  const rule = context.policy.verbalApproval;
  if (rule === null) return null;
  const { on } = countWorkingDays(
    toLocalTime(approval.saidAt).on,
    rule.papersDueWorkingDays,
    context.calendar,
  );
  return computeEndOfBusiness(on, context.unit.businessHours).dueAt;
}

/** In which job a plan was decided: by word, in the approver's, whoever wrote it down. */
export function findDeciderRole(plan: Plan, entry: Entry): Role | null {
  const byWord = entry.verbalApprovals.find(({ eventId }) => eventId === plan.decided?.eventId);
  return byWord?.approverRole ?? plan.decided?.actor.role ?? null;
}
