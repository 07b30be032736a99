import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { findRegisterEntry } from '../../../../shared/domain/guard-enter-in-register.ts';
import { isContactable } from '../../../../shared/domain/is-contactable.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import type { EntryView } from '../../../data/branch-store.ts';
import { DueMark } from '../../../design/due-mark.tsx';
import { BookLeaf, RuledPaper, RuledText } from '../../../design/letter-paper.tsx';
import { Mark } from '../../../design/mark.tsx';
import { SealMark } from '../../../design/seal-mark.tsx';
import { StatusMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { toHash } from '../../frame/routes.ts';
import { useCall } from '../../frame/use-call.ts';
import { useNow } from '../../frame/use-now.ts';
import classes from './book.module.css';

type AnsweredLeafProps = {
  readonly view: EntryView | null;
  readonly role: Role;
  readonly turns: ReactNode;
};

/** The right page: what was answered and by whom, or what is due; and the way into the register (BOOK-4). */
export function AnsweredLeaf({ view, role, turns }: AnsweredLeafProps) {
  const { t } = useTranslation(['opinion-book', 'common']);
  const format = useFormat();
  if (view === null) return <BookLeaf side="right">{null}</BookLeaf>;
  const { entry } = view;
  const seal = entry.signOffs.at(-1) ?? null;
  return (
    <BookLeaf
      side="right"
      head={
        <>
          <a href={toHash({ kind: 'entry', entryId: entry.id })}>{entry.number}</a>
          <StatusMark status={entry.status} />
        </>
      }
      foot={turns}
    >
      <RuledPaper label={t('reply')}>
        {entry.replies.map((reply) => (
          <RuledText key={reply.eventId}>
            {reply.content}
            {'\n'}
            {t('replyBy', {
              mode: t(`common:replyMode.${reply.mode}`),
              name: reply.actor.name,
              at: format.dateTime(reply.at),
            })}
          </RuledText>
        ))}
        {entry.replies.length === 0 ? <RuledText>{t('noReply')}</RuledText> : null}
      </RuledPaper>
      <div className={classes.below}>
        <Duties view={view} />
        {seal === null ? null : (
          <SealMark name={seal.actor.name} role={seal.role} at={seal.at} isSuperseded={seal.isSuperseded} />
        )}
      </div>
      <IntoRegister view={view} role={role} />
    </BookLeaf>
  );
}

/** What is owed to this customer: the answer in the book, and with a contact one to the customer too (BANK-31, BANK-32, C-04). */
function Duties({ view: { entry, deadlines } }: { readonly view: EntryView }) {
  const { t } = useTranslation('opinion-book');
  const { calendar } = useBranchStore();
  const now = useNow();
  const running = deadlines
    .filter(({ state }) => ['running', 'due-soon', 'overdue'].includes(state))
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
  const finals = entry.replies.filter(({ isInterim }) => !isInterim);
  const isInBook = finals.some(({ mode }) => mode === 'in-book');
  const isTold = finals.some(({ mode }) => mode !== 'in-book');
  return (
    <div className={classes.owed}>
      <Mark tone={isInBook ? 'jade' : 'amber'}>{t(isInBook ? 'inBookDone' : 'inBookOwed')}</Mark>
      {isContactable(entry) ? (
        <Mark tone={isTold ? 'jade' : 'amber'}>{t(isTold ? 'customerDone' : 'customerOwed')}</Mark>
      ) : (
        <Mark tone="quiet">{t('customerNone')}</Mark>
      )}
      {running === undefined ? null : <DueMark dueAt={running.dueAt} now={now} calendar={calendar} />}
    </div>
  );
}

function IntoRegister({ view, role }: { readonly view: EntryView; readonly role: Role }) {
  const { t } = useTranslation('opinion-book');
  const store = useBranchStore();
  const format = useFormat();
  const call = useCall();
  const { entry, actions } = view;
  const link = findRegisterEntry(entry);
  const linked = useLive(
    async (book) => (link === null ? null : await book.getEntryView(link.toEntryId, role)),
    [link?.toEntryId, role],
  ).value;
  const action = actions.find(({ type }) => type === 'enter-in-register');
  return (
    <div className={classes.enter}>
      {link === null ? (
        <Button
          loading={call.isBusy}
          disabled={action?.isAllowed !== true}
          onClick={() =>
            void call.run(
              async () => await store.executeCommand(entry.id, { type: 'enter-in-register' }, role),
            )
          }
        >
          {t('enter')}
        </Button>
      ) : (
        <a href={toHash({ kind: 'entry', entryId: link.toEntryId })}>
          {t('entered', { number: linked?.entry.number ?? '' })}
        </a>
      )}
      <a href={toHash({ kind: 'entry', entryId: entry.id })}>{t('handle')}</a>
      {link === null && action?.refusal != null ? (
        <span className={classes.why}>{format.refusal(action.refusal)}</span>
      ) : null}
      <CallProblemNote problem={call.problem} />
    </div>
  );
}
