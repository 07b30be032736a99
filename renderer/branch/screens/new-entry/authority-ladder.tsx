import { useTranslation } from 'react-i18next';

import { computeAuthority, computeLimitFen } from '../../../../shared/domain/authority.ts';
import type { AuthorityQuestion } from '../../../../shared/domain/authority.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { translateRole } from '../../../i18n/translate-role.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './authority-ladder.module.css';

export type AuthorityLadderProps = {
  readonly policy: PolicyPack;
  /** What is to be decided, of which matter: category, region and phase move what a level may do. */
  readonly question: AuthorityQuestion;
  /** The job of the person who looks: their rung says "you". */
  readonly role: Role;
};

/** The ladder of the policy as rungs, lowest at the bottom: how far each level may go, and which one decides this. */
export function AuthorityLadder({ policy, question, role }: AuthorityLadderProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  const format = useFormat();
  const decides = computeAuthority(policy, question);
  const describeLimit = (limit: number | null): string => {
    if (limit === null) return t('ladder.any');
    return limit === 0 ? t('ladder.no') : t('ladder.upTo', { amount: format.amount(limit) });
  };
  return (
    <ol className={classes.ladder}>
      {policy.ladder
        .toSorted((a, b) => b.level - a.level)
        .map((level) => {
          const limit = computeLimitFen(policy, {
            ...question,
            role: level.role,
            remedy: question.measure.remedy,
          });
          const state =
            level.level === decides.level ? 'decides' : level.level < decides.level ? 'below' : 'above';
          return (
            <li key={level.level} className={classes.rung} data-state={state}>
              <span className={classes.role}>
                {translateRole(policy.id, level.role, t)}
                {level.role === role ? <span className={classes.you}>{t('ladder.you')}</span> : null}
              </span>
              <span className={classes.limit}>{describeLimit(limit)}</span>
              <span className={classes.verdict}>{state === 'decides' ? t('ladder.decides') : null}</span>
            </li>
          );
        })}
    </ol>
  );
}
