import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './front-page.module.css';

type FrontPageProps = {
  readonly unitName: string | null;
  /** Said quietly while there is nothing to do but wait. */
  readonly note?: string;
  readonly children?: ReactNode;
};

/** The cover of the book: what stands before it is opened. Cloth at the left with the title slip, a sheet at the right. */
export function FrontPage({ unitName, note, children }: FrontPageProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.cover}>
      <div className={classes.cloth} aria-hidden="true">
        <i className={classes.stitch} />
        <i className={classes.stitch} />
        <i className={classes.stitch} />
        <i className={classes.stitch} />
        <span className={classes.slip}>
          <span className={classes.slipTitle}>{t('registerName')}</span>
          {unitName === null ? null : <span className={classes.slipUnit}>{unitName}</span>}
        </span>
      </div>
      <main className={classes.sheet}>
        <div className={classes.column}>
          {children}
          {note === undefined ? null : (
            <p className={classes.note} role="status">
              {note}
            </p>
          )}
        </div>
      </main>
    </div>
  );
}
