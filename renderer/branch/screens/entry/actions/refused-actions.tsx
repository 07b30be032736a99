import { useTranslation } from 'react-i18next';

import type { LawfulAction } from '../../../../../shared/domain/lawful-actions.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { isPageAction } from './action-catalogue.ts';
import classes from './actions.module.css';

/** What cannot be done now, quietly: one line until asked, then each with its reason and rule. */
export function RefusedActions({ actions }: { readonly actions: readonly LawfulAction[] }) {
  const { t } = useTranslation(['entry', 'common']);
  const format = useFormat();
  const refused = actions.filter((action) => !action.isAllowed && isPageAction(action.type));
  if (refused.length === 0) return null;
  return (
    <details className={classes.refused}>
      <summary>{t('actions.refusedLabel', { total: refused.length })}</summary>
      <dl>
        {refused.map(({ type, refusal }) => (
          <div key={type} style={{ display: 'contents' }}>
            <dt>{t(`action.${type}`)}</dt>
            <dd>
              {refusal === null ? null : format.refusal(refusal)}{' '}
              {refusal?.rule == null ? null : t('common:rule', { rule: refusal.rule })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
