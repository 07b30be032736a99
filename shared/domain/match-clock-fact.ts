import type { ClockFactRule, PolicyPack } from '../policy/schema.ts';
import type { ClockFact } from './clock-facts.ts';
import type { Form, Role } from './vocabulary.ts';

/** Whether a fact is one that a clock of the pack starts or stops at. What the matcher leaves out does not restrict. */
export function matchesClockFact(
  matcher: ClockFactRule,
  fact: ClockFact,
  policy: Pick<PolicyPack, 'ladder'>,
): boolean {
  return (
    matcher.on === fact.kind &&
    (matcher.by === undefined || matcher.by.includes(fact.role)) &&
    isAddressedTo(matcher.toRoles, fact, policy) &&
    isAboutForm(matcher.forms, fact) &&
    isReplyOf(matcher.isInterim, fact)
  );
}

function isAddressedTo(
  roles: readonly Role[] | undefined,
  fact: ClockFact,
  policy: Pick<PolicyPack, 'ladder'>,
): boolean {
  return roles === undefined || listAddressees(fact, policy).some((role) => roles.includes(role));
}

/** The jobs a fact is addressed to. One addressed to a level of the ladder is addressed to the job of that level. */
function listAddressees(fact: ClockFact, { ladder }: Pick<PolicyPack, 'ladder'>): readonly Role[] {
  switch (fact.kind) {
    case 'progress-reported':
      return [fact.payload.toRole];
    case 'assigned':
      return fact.payload.toRole === null ? [] : [fact.payload.toRole];
    case 'persons-notified':
      return fact.payload.roles;
    case 'handed-over':
    case 'escalation-requested': {
      const { toLevel } = fact.payload;
      return ladder.filter(({ level }) => level === toLevel).map(({ role }) => role);
    }
    default:
      return [];
  }
}

function isAboutForm(forms: readonly Form[] | undefined, fact: ClockFact): boolean {
  if (forms === undefined) return true;
  const form = 'form' in fact.payload ? fact.payload.form : null;
  return form !== null && forms.some((each) => each === form);
}

function isReplyOf(isInterim: boolean | undefined, fact: ClockFact): boolean {
  return isInterim === undefined || fact.kind !== 'reply-given' || fact.payload.isInterim === isInterim;
}
