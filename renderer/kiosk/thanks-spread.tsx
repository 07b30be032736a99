import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { KioskReceipt } from '../../shared/bridge/kiosk-api.ts';
import { BookLeaf, BookSpread } from '../design/letter-paper.tsx';
import classes from './kiosk.module.css';

/** The receipt stays long enough to be noted down or photographed, and not for the next customer. */
const SHOWN_MS = 30_000;

/** It is in the book: on which page, under which number. */
export function ThanksSpread({
  receipt,
  onDone,
}: {
  readonly receipt: KioskReceipt;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    const timer = setTimeout(() => done.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <BookSpread label={t('thanks')}>
      <BookLeaf side="left">
        <div className={classes.title}>
          <p className={classes.slip}>{t('thanks')}</p>
        </div>
      </BookLeaf>
      <BookLeaf side="right">
        <div className={classes.welcome} role="status">
          <h2>{t('page', { number: `${receipt.volume}${receipt.pageNumber}` })}</h2>
          <p>{t('receiptNumber', { number: receipt.number })}</p>
          <p>{t('receiptNext')}</p>
          <Button className={classes.big} color="seal" onClick={onDone}>
            {t('done')}
          </Button>
        </div>
      </BookLeaf>
    </BookSpread>
  );
}
