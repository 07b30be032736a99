import type { ClockRule, PolicyPack } from '../policy/schema.ts';
import type { Deadline } from './deadline.ts';
import type { Entry } from './entry.ts';
import type { Form, Role } from './vocabulary.ts';

type BreachRule = ClockRule['onBreach'][number];
export type BreachAction = BreachRule['action'];

/** Something the policy demands now because a term was missed. */
export type Breach = {
  /** The deadline: its clock, start and due time. */
  readonly clock: string;
  readonly startAt: Deadline['startAt'];
  readonly dueAt: Deadline['dueAt'];
  readonly action: BreachAction;
  /** Who is told, reported to, escalated to, or confirms. */
  readonly role: Role | null;
  readonly form: Form | null;
  readonly rule: string;
};

/** What is still worth doing once the term is over: to say why it was missed. */
const AFTERWARDS: readonly BreachAction[] = ['ask-reason', 'confirm-reason'];

/**
 * What policy demands now because of missed terms, in the order of the deadlines: whom to tell, what form to make out, where to escalate,
 * whom to ask why. What was done since the term was missed is not asked again.
 *
 * A term that was met late demands its reason only. One that binds in principle demands its reason and the confirmation also where its
 * clock does not say so, if the pack names who confirms (C-17).
 */
export function computeBreaches(
  deadlines: readonly Deadline[],
  policy: PolicyPack,
  entry: Entry,
): readonly Breach[] {
  return deadlines
    .filter(({ state }) => state === 'overdue' || state === 'met-late')
    .flatMap((deadline) =>
      listActions(deadline, policy)
        .filter(({ action }) => deadline.state === 'overdue' || AFTERWARDS.includes(action))
        .filter((each) => !isDone(each, deadline, policy, entry))
        .map(({ action, role, form, rule }) => ({
          clock: deadline.key,
          startAt: deadline.startAt,
          dueAt: deadline.dueAt,
          action,
          role,
          form,
          rule,
        })),
    );
}

function listActions(deadline: Deadline, { clocks, closing }: PolicyPack): readonly BreachRule[] {
  const own = clocks.find(({ key, rule }) => key === deadline.key && rule === deadline.rule)?.onBreach ?? [];
  const confirmer = closing.overrunConfirmedBy;
  if (deadline.softness !== 'in-principle' || confirmer === null) return own;
  const implied: readonly BreachRule[] = [
    { action: 'ask-reason', role: null, form: null, rule: confirmer.rule },
    { action: 'confirm-reason', role: confirmer.role, form: null, rule: confirmer.rule },
  ];
  return [...own, ...implied.filter(({ action }) => own.every((each) => each.action !== action))];
}

function isDone(
  { action, role, form }: BreachRule,
  deadline: Deadline,
  policy: PolicyPack,
  entry: Entry,
): boolean {
  const { dueAt, overrun } = deadline;
  switch (action) {
    case 'notify':
      return wasTold(role, dueAt, entry);
    case 'report':
      return wasTold(role, dueAt, entry) || wasReported(role, dueAt, entry);
    case 'escalate':
      return wasEscalated(role, dueAt, policy, entry);
    case 'issue-form':
      return entry.forms.some((each) => each.form === form && each.issued !== null);
    case 'ask-reason':
      return overrun !== 'unexplained';
    case 'confirm-reason':
      // Nothing can be confirmed before somebody gave a reason.
      return overrun !== 'explained';
  }
}

function wasTold(role: Role | null, since: Deadline['dueAt'], entry: Entry): boolean {
  return entry.notifications.some(({ at, roles }) => at > since && (role === null || roles.includes(role)));
}

function wasReported(role: Role | null, since: Deadline['dueAt'], entry: Entry): boolean {
  return entry.progressReports.some(({ at, toRole }) => at > since && (role === null || toRole === role));
}

/** Escalated since, or somebody of that level or above has it already. */
function wasEscalated(
  role: Role | null,
  since: Deadline['dueAt'],
  { ladder }: PolicyPack,
  entry: Entry,
): boolean {
  const level = ladder.find((each) => each.role === role)?.level ?? null;
  if (level !== null && entry.ownerLevel >= level) return true;
  return entry.escalations.some(
    ({ requested, state, toLevel }) =>
      state !== 'declined' && (level === null ? requested.at > since : toLevel >= level),
  );
}
