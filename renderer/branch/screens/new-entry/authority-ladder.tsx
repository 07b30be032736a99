import { useTranslation } from 'react-i18next';

import { computeAuthority, computeLimitFen } from '../../../../shared/domain/authority.ts';
import type { Measure } from '../../../../shared/domain/event-payloads.ts';
import type { Role, Severity } from '../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './authority-ladder.module.css';

export type AuthorityLadderProps = {
  readonly policy: PolicyPack;
  readonly measure: Measure;
  readonly severity: Severity;
  /** The job of the person who looks: their rung says "you". */
  readonly role: Role;
};

/** The ladder of the policy as rungs, lowest at the bottom: how far each level may go, and which one decides this. */
export function AuthorityLadder({ policy, measure, severity, role }: AuthorityLadderProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  const format = useFormat();
  const decides = computeAuthority(policy, { measure, severity });
  const describeLimit = (limit: number | null): string => {
    if (limit === null) return t('ladder.any');
    return limit === 0 ? t('ladder.no') : t('ladder.upTo', { amount: format.amount(limit) });
  };
  return (
    <ol className={classes.ladder}>
      {policy.ladder
        .toSorted((a, b) => b.level - a.level)
        .map((level) => {
          const limit = computeLimitFen(policy, { role: level.role, remedy: measure.remedy, severity });
          const state =
            level.level === decides.level ? 'decides' : level.level < decides.level ? 'below' : 'above';
          return (
            <li key={level.level} className={classes.rung} data-state={state}>
              <span className={classes.role}>
                {t(`common:role.${level.role}`)}
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
