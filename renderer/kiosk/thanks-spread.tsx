import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { KioskReceipt } from '../../shared/bridge/kiosk-api.ts';
import { BookLeaf, BookSpread } from '../design/letter-paper.tsx';
import kiosk from './kiosk.module.css';
import classes from './cover-spread.module.css';

/** It is in the book: on which page, under which number. It stays until it is noted down; nobody there, the page asks and turns back. */
export function ThanksSpread({
  receipt,
  onDone,
}: {
  readonly receipt: KioskReceipt;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('kiosk');
  return (
    <BookSpread label={t('thanks')}>
      <BookLeaf side="left">
        <div className={classes.title}>
          <p className={classes.slip}>{t('thanks')}</p>
        </div>
      </BookLeaf>
      <BookLeaf side="right">
        <div className={classes.welcome} role="status">
          <h2>{t('receiptPage', { number: `${receipt.volume}${receipt.pageNumber}` })}</h2>
          <div>
            <p className={kiosk.label}>{t('receiptNumber')}</p>
            <p className={classes.receipt}>{receipt.number}</p>
          </div>
          <p>{t('receiptNext')}</p>
          <Button className={kiosk.big} color="seal" onClick={onDone}>
            {t('done')}
          </Button>
        </div>
      </BookLeaf>
    </BookSpread>
  );
}
