import type { EscalationState } from '../../../../shared/domain/vocabulary.ts';

/** Whose move it is, the branch's own first: what needs a hand here stands above what waits there. */
export const ESCALATION_GROUPS = ['head', 'returned', 'instructed', 'waiting', 'done'] as const;
export type EscalationGroup = (typeof ESCALATION_GROUPS)[number];

const GROUP_OF: Readonly<Record<EscalationState, EscalationGroup>> = {
  requested: 'head',
  returned: 'returned',
  instructed: 'instructed',
  submitted: 'waiting',
  delivered: 'waiting',
  acknowledged: 'waiting',
  declined: 'done',
  accepted: 'done',
};

/** The group of an escalation; an entry that was closed or answered needs nobody any more. */
export function toEscalationGroup(state: EscalationState | null, isAnswered: boolean): EscalationGroup {
  return state === null || isAnswered ? 'done' : GROUP_OF[state];
}
