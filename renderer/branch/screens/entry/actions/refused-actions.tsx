import { useTranslation } from 'react-i18next';

import type { LawfulAction } from '../../../../../shared/domain/lawful-actions.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { groupRefused, listOfHouse } from './group-refused.ts';
import { useNames } from '../use-names.ts';
import classes from './actions.module.css';

/** What cannot be done now, quietly: one line until asked, then each reason with its rule and what it keeps from being done. */
export function RefusedActions({ actions }: { readonly actions: readonly LawfulAction[] }) {
  const { t } = useTranslation(['entry', 'common']);
  const names = useNames();
  const { policy } = useBranchStore();
  const groups = groupRefused(listOfHouse(actions, policy));
  if (groups.length === 0) return null;
  const total = groups.reduce((sum, group) => sum + group.actions.length, 0);
  return (
    <details className={classes.refused}>
      <summary>{t('actions.refusedLabel', { total })}</summary>
      <dl>
        {groups.map(({ refusal, actions: refused }) => (
          <div key={refused[0]} style={{ display: 'contents' }}>
            <dt>{refused.map((action) => t(`action.${action}`)).join(t('common:listComma'))}</dt>
            <dd>
              {names.subject(refusal)} {names.refusal(refusal)}{' '}
              {refusal.rule === null ? null : t('common:rule', { rule: refusal.rule })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
