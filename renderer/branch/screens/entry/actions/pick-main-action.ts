import { toQuestion } from '../../../../../shared/domain/authority-question.ts';
import { mayDecide } from '../../../../../shared/domain/authority.ts';
import type { Entry } from '../../../../../shared/domain/entry.ts';
import { findOpenEscalation, findStandingInstruction } from '../../../../../shared/domain/open-escalation.ts';
import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { IsoInstant } from '../../../../../shared/lib/instant.ts';
import type { PolicyPack } from '../../../../../shared/policy/schema.ts';
import { isPhoneReportDue } from '../is-phone-report-due.ts';
import type { LawfulAction } from '../../../../../shared/domain/lawful-actions.ts';
import { findWaysOut } from './action-catalogue.ts';
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

type Surroundings = {
  readonly policy: PolicyPack;
  readonly role: Role;
  readonly now: IsoInstant;
  readonly actions: readonly LawfulAction[];
};

/**
 * The one action the page offers first: what a person with these papers in hand would do next.
 *
 * A demand beyond the actor's authority goes up before it is answered; while a higher level has the matter nothing is
 * offered, unless the telephone is due (C-06). An answered entry is signed; where the signature still lacks something, that comes
 * first. Only the complaint manager takes over as a matter of course: the head may, but is not asked to.
 */
export function pickMainAction(
  entry: Entry,
  lawful: readonly PageAction[],
  { policy, role, now, actions }: Surroundings,
): PageAction | null {
  const open = findOpenEscalation(entry);
  if (open !== null && open.state !== 'returned') {
    if (lawful.includes('confirm-escalation')) return 'confirm-escalation';
    const isDue = isPhoneReportDue(open, now, policy.phoneReportAfterMinutes);
    return isDue && lawful.includes('record-phone-report') ? 'record-phone-report' : null;
  }
  if (entry.status === 'replied') {
    if (lawful.includes('sign-off')) return 'sign-off';
    const missing = actions.find(({ type }) => type === 'sign-off')?.refusal ?? null;
    return missing === null ? null : (findWaysOut(missing, lawful)[0] ?? null);
  }
  const { remedy, amountFen } = entry.demand;
  const isBeyond =
    remedy !== null &&
    findStandingInstruction(entry) === null &&
    !mayDecide(policy, { ...toQuestion({ remedy, amountFen }, entry), role });
  const upwards = isBeyond ? UPWARDS.find((action) => lawful.includes(action)) : undefined;
  const moves = MOVES.filter((action) => action !== 'take-over' || role === 'complaint-manager');
  const first = moves.find((action) => lawful.includes(action)) ?? null;
  return upwards !== undefined && first === 'give-reply' ? upwards : first;
}
