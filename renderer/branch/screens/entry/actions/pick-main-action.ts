import { mayDecide } from '../../../../../shared/domain/authority.ts';
import type { Entry } from '../../../../../shared/domain/entry.ts';
import { findOpenEscalation, findStandingInstruction } from '../../../../../shared/domain/open-escalation.ts';
import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../../../shared/policy/schema.ts';
import { isPhoneReportDue } from '../is-phone-report-due.ts';
import type { PageAction } from './action-catalogue.ts';

/** What moves an entry on; everything else is done beside it. */
const MOVES: readonly PageAction[] = [
  'sign-off',
  'confirm-escalation',
  'take-over',
  'answer-question',
  'approve-plan',
  'give-reply',
  'hand-over',
  'request-escalation',
];
const UPWARDS: readonly PageAction[] = ['hand-over', 'request-escalation'];

type Surroundings = { readonly policy: PolicyPack; readonly role: Role; readonly now: IsoInstant };

/**
 * The one action the page offers first: what a person with these papers in hand would do next.
 *
 * A demand beyond the actor's authority goes up before it is answered; while a higher level has the matter nothing is
 * offered, unless the telephone is due (C-06).
 */
export function pickMainAction(
  entry: Entry,
  lawful: readonly PageAction[],
  { policy, role, now }: Surroundings,
): PageAction | null {
  const open = findOpenEscalation(entry);
  if (open !== null && open.submitted !== null && open.state !== 'returned') {
    const isDue = isPhoneReportDue(open, now, policy.phoneReportAfterMinutes);
    return isDue && lawful.includes('record-phone-report') ? 'record-phone-report' : null;
  }
  const { remedy, amountFen } = entry.demand;
  const isBeyond =
    remedy !== null &&
    findStandingInstruction(entry) === null &&
    !mayDecide(policy, { measure: { remedy, amountFen }, severity: entry.severity, role });
  const upwards = isBeyond ? UPWARDS.find((action) => lawful.includes(action)) : undefined;
  const first = MOVES.find((action) => lawful.includes(action)) ?? null;
  return upwards !== undefined && first === 'give-reply' ? upwards : first;
}
