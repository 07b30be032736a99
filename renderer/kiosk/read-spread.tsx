import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { KioskPage } from '../../shared/bridge/kiosk-api.ts';
import { isFromPaper } from '../../shared/domain/book-page.ts';
import { BookLeaf, BookSpread, PageNumber, RuledPaper, RuledText } from '../design/letter-paper.tsx';
import { SealMark } from '../design/seal-mark.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { getKiosk } from './kiosk-api.ts';
import kiosk from './kiosk.module.css';
import classes from './read-spread.module.css';

type Found = { readonly page: KioskPage; readonly total: number };

/** The book to leaf through, the newest page first: left what was written, right what was answered. */
export function ReadSpread({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('kiosk');
  const [skip, setSkip] = useState(0);
  const { found, isUnavailable } = usePage(skip);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') setSkip((at) => Math.min(at + 1, Math.max(0, (found?.total ?? 1) - 1)));
      if (event.key === 'ArrowRight') setSkip((at) => Math.max(0, at - 1));
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [found?.total]);
  const total = found?.total ?? 0;
  const turns = (
    <div className={classes.turns}>
      <Button
        className={kiosk.turn}
        variant="default"
        disabled={skip + 1 >= total}
        onClick={() => setSkip(skip + 1)}
      >
        {t('previous')}
      </Button>
      <Button className={kiosk.turn} variant="default" onClick={onBack}>
        {t('home')}
      </Button>
      <Button
        className={kiosk.turn}
        variant="default"
        disabled={skip === 0}
        onClick={() => setSkip(skip - 1)}
      >
        {t('next')}
      </Button>
    </div>
  );
  return (
    <BookSpread label={t('readTitle')}>
      <WrittenLeaf page={found?.page ?? null} isUnavailable={isUnavailable} />
      <AnsweredLeaf page={found?.page ?? null} turns={turns} />
    </BookSpread>
  );
}

type WrittenLeafProps = { readonly page: KioskPage | null; readonly isUnavailable: boolean };

function WrittenLeaf({ page, isUnavailable }: WrittenLeafProps) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const isOnPaper = isFromPaper(page);
  const head =
    page === null ? (
      <span />
    ) : (
      <>
        <span>{t(`kinds.${page.entryKind}`)}</span>
        <span>{format.date(page.writtenAt)}</span>
        <PageNumber>
          {page.pageNumber === null
            ? t('pageWithout')
            : t('page', { number: `${page.volume}${page.pageNumber}` })}
        </PageNumber>
      </>
    );
  return (
    <BookLeaf
      side="left"
      head={head}
      foot={
        <>
          <span className={kiosk.note}>{t('masked')}</span>
          {isOnPaper && page?.text !== null ? <span className={kiosk.note}>{t('onPaper')}</span> : null}
        </>
      }
    >
      {isUnavailable ? (
        <p role="alert" className={kiosk.problem}>
          {t('unavailable')}
        </p>
      ) : null}
      <RuledPaper label={t('written')}>
        {page === null ? null : <RuledText>{page.text ?? t(isOnPaper ? 'paperInHand' : 'inHand')}</RuledText>}
      </RuledPaper>
    </BookLeaf>
  );
}

function AnsweredLeaf({ page, turns }: { readonly page: KioskPage | null; readonly turns: ReactNode }) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  return (
    <BookLeaf side="right" head={<span>{t('reply')}</span>} foot={turns}>
      <RuledPaper label={t('reply')}>
        {page?.replies.map(({ text, at, isInterim }) => (
          <RuledText key={at}>
            {isInterim ? `${t('interim')} ` : ''}
            {text}
            <span className={classes.replyDate}>{format.date(at)}</span>
          </RuledText>
        ))}
        {page !== null && page.replies.length === 0 ? (
          <RuledText>
            <span className={classes.waiting}>
              {page.isAnsweredElsewhere
                ? t('answeredElsewhere')
                : page.dueAt === null
                  ? t('waiting')
                  : t('waitingUntil', { date: format.date(page.dueAt) })}
            </span>
          </RuledText>
        ) : null}
      </RuledPaper>
      {page?.seal == null ? null : (
        <div className={classes.seal}>
          <SealMark {...page.seal} />
        </div>
      )}
    </BookLeaf>
  );
}

/** One page at a time: what is not shown is not here. */
function usePage(skip: number): { readonly found: Found | null; readonly isUnavailable: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const [isUnavailable, setIsUnavailable] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const answer = await getKiosk()
        .listPages({ skip, limit: 1 })
        .catch((cause: unknown) => {
          reportError(cause);
          return null;
        });
      if (!isCurrent) return;
      setIsUnavailable(answer?.ok !== true);
      if (answer?.ok !== true) return;
      const [page] = answer.value.pages;
      setFound(page === undefined ? null : { page, total: answer.value.total });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [skip]);
  return { found, isUnavailable };
}
