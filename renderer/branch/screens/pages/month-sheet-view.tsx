import { useTranslation } from 'react-i18next';

import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import type { MonthPageView } from '../../../data/register-pages.ts';
import { ReportFigures } from '../duties/report-figures.tsx';
import { PageStateMark } from './page-state-mark.tsx';
import { ShortDigest } from './short-digest.tsx';
import { SignPageForm } from './sign-page-form.tsx';
import { SignatureLine } from './signature-line.tsx';
import { usePageText } from './use-page-text.ts';
import classes from './pages.module.css';

/** The month's page: its figures, its days with their digests, and the seal over all of them. */
export function MonthSheetView({ view, role }: { readonly view: MonthPageView; readonly role: Role }) {
  const { t } = useTranslation('pages');
  const { unit, pages } = useBranchStore();
  const text = usePageText();
  const { book, month, digest } = view.page;
  return (
    <article className={classes.sheet} aria-label={t('monthPage')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('monthTitle', { month: text.month(month) })}</h2>
        <p className={classes.facts}>
          <span>
            {unit.name} {unit.code}
          </span>
          <span>{t('signedDays', { signed: view.page.days.length, total: view.days.length })}</span>
        </p>
      </header>
      <ReportFigures report={view.report} />
      {view.days.length === 0 ? null : <MonthDays view={view} />}
      <MonthSeals view={view} />
      <SignPageForm
        refusal={view.refusal}
        state={view.state}
        digest={digest}
        sign={async (command) => await pages.signMonth({ book, month }, command, role)}
      />
    </article>
  );
}

function MonthDays({ view }: { readonly view: MonthPageView }) {
  const { t } = useTranslation('pages');
  const text = usePageText();
  return (
    <table className={classes.ledger}>
      <thead>
        <tr>
          <th scope="col">{t('column.day')}</th>
          <th scope="col">{t('column.count')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('digest')}</th>
        </tr>
      </thead>
      <tbody>
        {view.days.map(({ on, count, state, signedDigest }) => (
          <tr key={on}>
            <th scope="row">{text.day(on)}</th>
            <td>{count}</td>
            <td>
              <PageStateMark state={state} isDue={text.isOver(on)} />
            </td>
            <td>{signedDigest === null ? null : <ShortDigest digest={signedDigest} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthSeals({ view: { signatures, page } }: { readonly view: MonthPageView }) {
  const { t } = useTranslation('pages');
  if (signatures.length === 0) return null;
  return (
    <div className={classes.seals}>
      {signatures.map((signature) => {
        const isOfPage = signature.digest === page.digest;
        return (
          <SignatureLine
            key={signature.at}
            signature={signature}
            isSuperseded={!isOfPage}
            comparison={isOfPage ? t('intact') : t('daysAdded')}
          />
        );
      })}
    </div>
  );
}
