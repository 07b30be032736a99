import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLive } from '../../../data/branch-store-provider.tsx';
import type { EntrySummary } from '../../../data/branch-store.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { isTyping } from '../../../design/is-typing.ts';
import { Notice } from '../../../design/notice.tsx';
import { LedgerSkeleton } from '../../../design/ledger-skeleton.tsx';
import { BookSpread } from '../../../design/letter-paper.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { toHash } from '../../frame/routes.ts';
import { useCall } from '../../frame/use-call.ts';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { AnsweredLeaf } from './answered-leaf.tsx';
import classes from './book.module.css';
import { PaperPageForm } from './paper-page-form.tsx';
import type { PaperRecorded } from './paper-page-form.tsx';
import { ReadingButton } from './reading-button.tsx';
import { WrittenLeaf } from './written-leaf.tsx';

/** The opinion book as the staff keep it: page by page, what was written and what was answered (BOOK-2 to BOOK-5). */
export function BookScreen() {
  const { t } = useTranslation('opinion-book');
  const format = useFormat();
  const book = useLive((store) => store.listBook(), []).value;
  const reading = useLive((store) => store.findLastReading(), []).value;
  const [isTypingPaper, setIsTypingPaper] = useState(false);
  const [recorded, setRecorded] = useState<PaperRecorded | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const kiosk = useCall();
  const note =
    reading === null
      ? t('neverRead')
      : t('lastRead', { at: format.dateTime(reading.at), name: reading.name });
  const isUnread = ({ receivedAt }: EntrySummary) => reading === null || receivedAt > reading.at;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={
          book === null
            ? undefined
            : `${t('count', { count: book.length })} · ${t('unread', { count: book.filter(isUnread).length })} · ${note}`
        }
        actions={
          <>
            <Button variant="default" onClick={() => setIsTypingPaper(true)}>
              {t('typePaper')}
            </Button>
            <Button
              variant="default"
              loading={kiosk.isBusy}
              onClick={() => void kiosk.run(async () => await getDesktop().kiosk.open({}))}
            >
              {t('openKiosk')}
            </Button>
            <ReadingButton />
          </>
        }
      />
      <CallProblemNote problem={kiosk.problem} />
      {recorded?.isUnattached === true ? (
        <Notice
          tone="amber"
          title={t('paper.unattached')}
          action={<a href={toHash({ kind: 'entry', entryId: recorded.entryId })}>{t('handle')}</a>}
        />
      ) : null}
      {isTypingPaper ? (
        <PaperPageForm
          onClose={() => setIsTypingPaper(false)}
          onRecorded={(page) => {
            setIsTypingPaper(false);
            setRecorded(page);
            setChosen(page.entryId);
          }}
        />
      ) : null}
      {book === null ? <LedgerSkeleton rows={6} /> : null}
      {book !== null && book.length === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : null}
      {book === null || book.length === 0 ? null : (
        <OpenBook book={book} isUnread={isUnread} chosen={chosen} onChoose={setChosen} />
      )}
    </>
  );
}

type OpenBookProps = {
  readonly book: readonly EntrySummary[];
  readonly isUnread: (page: EntrySummary) => boolean;
  readonly chosen: string | null;
  readonly onChoose: (entryId: string | null) => void;
};

/** Opens on the first page that nobody has read, else on the newest. */
function OpenBook({ book, isUnread, chosen, onChoose }: OpenBookProps) {
  const { t } = useTranslation('opinion-book');
  const firstUnread = book.findIndex(isUnread);
  const found = book.findIndex(({ id }) => id === chosen);
  const at = found === -1 ? (firstUnread === -1 ? book.length - 1 : firstUnread) : found;
  const page = book[at];
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.altKey || event.metaKey) return;
      const by = STEPS.get(event.key);
      const next = by === undefined ? undefined : book[at + by];
      if (next === undefined) return;
      event.preventDefault();
      onChoose(next.id);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [book, at, onChoose]);
  const role = useWorkingRole();
  const view = useLive(
    async (store) => (page === undefined ? null : await store.getEntryView(page.id, role)),
    [page?.id, role],
  ).value;
  if (page === undefined) return null;
  const turnTo = (index: number) => onChoose(book[index]?.id ?? null);
  const turns = (
    <div className={classes.turns}>
      <Button variant="default" disabled={at === 0} onClick={() => turnTo(at - 1)}>
        {t('previous')}
      </Button>
      <span className={classes.place}>{t('place', { at: at + 1, total: book.length })}</span>
      <Button variant="default" disabled={at === book.length - 1} onClick={() => turnTo(at + 1)}>
        {t('next')}
      </Button>
    </div>
  );
  return (
    <div className={classes.book}>
      <BookSpread label={t('title')}>
        <WrittenLeaf view={view} isUnread={isUnread(page)} />
        <AnsweredLeaf view={view} role={role} turns={turns} />
      </BookSpread>
    </div>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['PageUp', -1],
  ['PageDown', 1],
  ['k', -1],
  ['j', 1],
]);
