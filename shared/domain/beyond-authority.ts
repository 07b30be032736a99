import { computeLimitFen, hasPrice } from './authority.ts';
import type { Authority, AuthorityQuestion } from './authority.ts';
import type { DecideContext } from './decide-context.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/**
 * The refusal of what exceeds the actor's authority, with everything its sentence names: what was asked, how far the
 * actor may go, and who may (BANK-12, BANK-14, AUT-1).
 *
 * `context: 'severity'` picks the sentence for when no amount is the reason, but how grave the matter is.
 */
export function describeBeyond(
  context: Pick<DecideContext, 'actor' | 'policy'>,
  question: AuthorityQuestion,
  authority: Authority,
): Refusal {
  const { role } = context.actor;
  const { remedy, amountFen } = question.measure;
  const maxAmountFen = computeLimitFen(context.policy, { ...question, role, remedy });
  const isAboutMoney = hasPrice(remedy) && maxAmountFen !== null && amountFen !== null;
  return refusal(
    'beyond-authority',
    {
      role,
      remedy,
      severity: question.severity,
      amountFen: amountFen ?? 0,
      maxAmountFen: maxAmountFen ?? 0,
      mayRole: authority.role,
      mayLevel: authority.level,
      isOutbound: authority.isOutbound,
      ...(authority.confirmedBy === null ? {} : { confirmedBy: authority.confirmedBy }),
      ...(isAboutMoney ? {} : { context: 'severity' }),
    },
    authority.rule,
  );
}
