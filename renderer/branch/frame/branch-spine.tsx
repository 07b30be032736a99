import { useTranslation } from 'react-i18next';

import classes from './branch-spine.module.css';

/** The spine of the book: stitches, the title slip, whose book it is. Says nothing that is not said elsewhere. */
export function BranchSpine({ unitName }: { readonly unitName: string | null }) {
  const { t } = useTranslation('branch-frame');
  return (
    <div className={classes.spine} aria-hidden="true">
      <i className={classes.stitch} />
      <i className={classes.stitch} />
      <i className={classes.stitch} />
      <i className={classes.stitch} />
      <span className={classes.slip}>{t('spine')}</span>
      {unitName === null ? null : <span className={classes.unit}>{unitName}</span>}
    </div>
  );
}
