import type { Escalation } from '../../../../shared/domain/entry.ts';
import { addMinutes } from '../../../../shared/domain/local-time.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';

/** Whether the phone has to be taken up: on its way longer than the policy allows, and neither delivered nor reported (C-06). */
export function isPhoneReportDue(escalation: Escalation, now: IsoInstant, afterMinutes: number): boolean {
  if (escalation.submitted === null || escalation.delivered !== null || escalation.phoneReport !== null)
    return false;
  return now >= addMinutes(escalation.submitted.at, afterMinutes);
}
