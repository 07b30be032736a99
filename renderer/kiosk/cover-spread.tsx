import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { BookLeaf, BookSpread } from '../design/letter-paper.tsx';
import kiosk from './kiosk.module.css';
import classes from './cover-spread.module.css';

type CoverSpreadProps = {
  /** Null while nobody answers in the branch: nothing can be written or read. */
  readonly pageCount: number | null;
  readonly isUnavailable: boolean;
  readonly onWrite: () => void;
  readonly onRead: () => void;
};

/** The first page: what this is, and the two things one can do. */
export function CoverSpread({ pageCount, isUnavailable, onWrite, onRead }: CoverSpreadProps) {
  const { t } = useTranslation('kiosk');
  return (
    <BookSpread label={t('title')}>
      <BookLeaf side="left">
        <div className={classes.title}>
          <p className={classes.slip}>{t('title')}</p>
          {pageCount === null ? null : (
            <p className={classes.count}>{t('pageCount', { count: pageCount })}</p>
          )}
        </div>
      </BookLeaf>
      <BookLeaf side="right">
        <div className={classes.welcome}>
          <h2>{t('welcome')}</h2>
          <p>{t('lead')}</p>
          {isUnavailable ? (
            <p role="alert" className={kiosk.problem}>
              {t('unavailable')}
            </p>
          ) : null}
          <Button className={kiosk.big} color="seal" onClick={onWrite} disabled={pageCount === null}>
            {t('write')}
          </Button>
          <Button className={kiosk.big} variant="default" onClick={onRead} disabled={(pageCount ?? 0) === 0}>
            {t('read')}
          </Button>
        </div>
      </BookLeaf>
    </BookSpread>
  );
}
