import { useTranslation } from 'react-i18next';

import type { Demand } from './plan-fields.ts';
import classes from './demand-mark.module.css';

/** Behind a label: the policy demands this line, by which rule, and whether it is there. Said to a screen reader by the field itself. */
export function DemandMark({ demand }: { readonly demand: Demand }) {
  const { t } = useTranslation('new-entry');
  return (
    <span
      className={classes.mark}
      data-filled={demand.isFilled}
      data-rule={demand.rule}
      title={t(`demandedBy`, { rule: demand.rule })}
      aria-hidden="true"
    />
  );
}
