import { useTranslation } from 'react-i18next';

import { isUntranscribed } from '../../../../shared/domain/book-page.ts';
import { readContent } from '../../../../shared/domain/guard-enter-in-register.ts';
import { isContactable } from '../../../../shared/domain/is-contactable.ts';
import { lacksPhoto } from '../../../../shared/domain/paper-page.ts';
import type { EntryView } from '../../../data/branch-store.ts';
import { InkFigure } from '../../../design/ink-figure.tsx';
import { BookLeaf, PageNumber, RuledPaper, RuledText } from '../../../design/letter-paper.tsx';
import { Mark } from '../../../design/mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './book.module.css';
import { PaperPhotos } from './paper-photos.tsx';

type WrittenLeafProps = { readonly view: EntryView | null; readonly isUnread: boolean };

/** The left page: the customer's words and hand, as they were written; who it was stands below. */
export function WrittenLeaf({ view, isUnread }: WrittenLeafProps) {
  const { t } = useTranslation(['opinion-book', 'common']);
  const format = useFormat();
  if (view === null) return <BookLeaf side="left">{null}</BookLeaf>;
  const { entry } = view;
  const { page, customer } = entry;
  const content = readContent(entry);
  const contact = [customer.phone, customer.otherContact].filter((each) => each.trim() !== '').join(' ');
  return (
    <BookLeaf
      side="left"
      head={
        <>
          <span>{t(`common:entryKind.${entry.entryKind}`)}</span>
          <span>{format.dateTime(entry.receivedAt)}</span>
          {isUnread ? <Mark tone="seal">{t('isUnread')}</Mark> : null}
          <PageNumber>
            {page === null ? t('pageWithout') : t('page', { number: `${page.volume}${page.pageNumber}` })}
          </PageNumber>
        </>
      }
      foot={
        <>
          <span>
            {customer.isAnonymous ? t('common:anonymous') : customer.name || t('common:unnamed')}
            {contact === '' ? '' : ` · ${contact}`}
            {` · ${t(isContactable(entry) ? 'contactable' : 'notContactable')}`}
          </span>
          {page === null ? null : <span>{t(`writtenBy.${page.writtenBy}`)}</span>}
        </>
      }
    >
      <RuledPaper label={t('written')}>
        {page?.ink == null ? null : (
          <div className={classes.ink}>
            <InkFigure ink={page.ink} label={t('ink')} />
          </div>
        )}
        {isUntranscribed(content) ? (
          <RuledText>{t(lacksPhoto(entry) ? 'paperUnseen' : 'notTranscribed')}</RuledText>
        ) : (
          <RuledText>{content}</RuledText>
        )}
        <PaperPhotos view={view} />
        {page?.signatureInk == null ? null : (
          <div className={classes.signature}>
            <InkFigure ink={page.signatureInk} label={t('signature')} penWidth={4} />
          </div>
        )}
      </RuledPaper>
    </BookLeaf>
  );
}
