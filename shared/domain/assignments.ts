import type { PolicyPack } from '../policy/schema.ts';
import type { IsoInstant } from '../lib/instant.ts';
import { computeEndOfBusiness } from './business-hours.ts';
import { countWorkingDays } from './count-days.ts';
import type { DecideContext } from './decide-context.ts';
import type { Assignment, Entry } from './entry.ts';
import { toLocalTime } from './local-time.ts';

type AssignmentRules = NonNullable<PolicyPack['assignment']>;

/** Who assigns and what an assignment names; where the policy says nothing, who keeps the register assigns as they see fit (T05). */
export function findAssignmentRules({ assignment, jobs }: PolicyPack): AssignmentRules {
  return (
    assignment ?? {
      by: [jobs.manager],
      needsPerson: false,
      dueTime: null,
      form: null,
      rule: 'product-default',
    }
  );
}

/** When the department would have to be done, as a suggestion: the pack's working days from now, at close of business (PROP-15, C-V). Null where the policy sets no time. */
export function proposeAssignmentDue({
  policy,
  now,
  calendar,
  unit,
}: Pick<DecideContext, 'policy' | 'now' | 'calendar' | 'unit'>): IsoInstant | null {
  const { dueTime } = findAssignmentRules(policy);
  if (dueTime === null) return null;
  const { on } = countWorkingDays(toLocalTime(now).on, dueTime.suggestedWorkingDays, calendar);
  return computeEndOfBusiness(on, unit.businessHours).dueAt;
}

/** Assignments that nobody has finished yet. */
export function listOpenAssignments({ assignments }: Entry): readonly Assignment[] {
  return assignments.filter(({ completed }) => completed === null);
}

/** Whether an assignment is the actor's: by name, else by job. A department alone names nobody. */
export function isAddressee({ toPersonId, toRole }: Assignment, { actor }: DecideContext): boolean {
  return toPersonId === null ? toRole === actor.role : toPersonId === actor.personId;
}
