import type { Duty, DutyState } from '../../../../shared/domain/compute-duties.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { DutyBook } from '../../../data/duty-book.ts';

/** Groups of the list, in its order: what is late, what can be done, what is done. */
export const DUTY_GROUPS = ['missed', 'open', 'done'] as const;
export type DutyGroup = (typeof DUTY_GROUPS)[number];

const GROUP_OF: Readonly<Record<DutyState, DutyGroup>> = {
  missed: 'missed',
  open: 'open',
  done: 'done',
  'done-late': 'done',
};

export function toDutyGroup({ state }: Pick<Duty, 'state'>): DutyGroup {
  return GROUP_OF[state];
}

/** A turn by what names it: the duty and its period. */
export function toDutyId({ key, periodKey }: Pick<Duty, 'key' | 'periodKey'>): string {
  return `${key} ${periodKey}`;
}

/** All turns in the order of the list, each once: a turn missed today is among both. */
export function orderDuties({ turns, missed }: DutyBook): readonly Duty[] {
  const all = new Map([...missed, ...turns].map((duty) => [toDutyId(duty), duty]));
  return [...all.values()].toSorted(
    (a, b) =>
      DUTY_GROUPS.indexOf(toDutyGroup(a)) - DUTY_GROUPS.indexOf(toDutyGroup(b)) ||
      a.dueAt.localeCompare(b.dueAt),
  );
}

/** Whether a turn concerns somebody with these jobs: it is to be done by them, or was missed and they are told of it (BANK-28). */
export function isDutyOf(duty: Pick<Duty, 'by' | 'tells'>, roles: readonly Role[]): boolean {
  return roles.includes(duty.by) || (duty.tells !== null && roles.includes(duty.tells));
}

/** How many turns that are not done concern somebody with these jobs. */
export function countMyDuties(book: DutyBook, roles: readonly Role[]): number {
  return orderDuties(book).filter((duty) => toDutyGroup(duty) !== 'done' && isDutyOf(duty, roles)).length;
}
