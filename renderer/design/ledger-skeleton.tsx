import { useTranslation } from 'react-i18next';

import classes from './ledger-skeleton.module.css';

/** The ruled lines of a list that is being read: the layout stands still, nothing flickers. */
export function LedgerSkeleton({ rows }: { readonly rows: number }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.line} />
      ))}
    </div>
  );
}
