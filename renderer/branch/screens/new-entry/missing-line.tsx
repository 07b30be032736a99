import { useTranslation } from 'react-i18next';

import type { DemandedField } from '../../../../shared/domain/intake-fields.ts';
import classes from './new-entry.module.css';
import { findPlace } from './plan-fields.ts';

export type MissingLineProps = {
  readonly missing: readonly DemandedField[];
  readonly onGo: (field: ReturnType<typeof findPlace>) => void;
};

/** What the policy still demands before this can be recorded, each with its rule and as a way to its line. */
export function MissingLine({ missing, onGo }: MissingLineProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  if (missing.length === 0) return null;
  return (
    <p className={classes.missing} data-testid="missing-fields">
      <span>{t('missing')}</span>
      {missing.map((demand) => {
        const place = findPlace(demand.field);
        return (
          <button
            key={demand.field}
            type="button"
            tabIndex={-1}
            className={classes.missingField}
            title={t('common:rule', { rule: demand.rule })}
            data-field={place}
            onClick={() => onGo(place)}
          >
            {nameDemand(demand.field, t)}
          </button>
        );
      })}
    </p>
  );
}

function nameDemand(field: DemandedField['field'], t: (key: string) => string): string {
  if (field === 'customer.contact') return t('contact');
  if (field === 'customer.name-or-contact') return t('nameOrContact');
  return t(`field.${findPlace(field)}`);
}
