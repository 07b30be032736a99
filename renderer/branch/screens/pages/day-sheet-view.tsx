import { useTranslation } from 'react-i18next';

import type { Book, Role } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import type { DayPageView } from '../../../data/register-pages.ts';
import { LedgerSkeleton } from '../../../design/ledger-skeleton.tsx';
import { useNow } from '../../frame/use-now.ts';
import { PageLines } from './page-lines.tsx';
import { PageSeals } from './page-seals.tsx';
import { PrintPageButton } from './print-page-button.tsx';
import { SignPageForm } from './sign-page-form.tsx';
import { usePageText } from './use-page-text.ts';
import classes from './pages.module.css';

type DaySheetViewProps = { readonly book: Book; readonly on: string; readonly role: Role };

/** A day's page: its lines as they were signed, what was added to them, the seals, and the hand that signs. */
export function DaySheetView({ book, on, role }: DaySheetViewProps) {
  const { t } = useTranslation('pages');
  const store = useBranchStore();
  const minute = useNow().slice(0, 16);
  const view = useLive(({ pages }) => pages.getDay({ book, on }, role), [book, on, role, minute]).value;
  if (view === null) return <LedgerSkeleton rows={5} />;
  return (
    <article className={classes.sheet} aria-label={t('dayPage')}>
      <DayHead view={view} action={<PrintPageButton pageKey={on} />} />
      <PageLines lines={view.lines} />
      <PageSeals signatures={view.signatures} digest={view.page.digest} />
      <SignPageForm
        refusal={view.refusal}
        state={view.state}
        digest={view.page.digest}
        sign={async (command) => await store.pages.signDay({ book, on }, command, role)}
      />
    </article>
  );
}

/** Which page it is, and what stands on it. */
export function DayHead({ view, action }: { readonly view: DayPageView; readonly action?: React.ReactNode }) {
  const { t } = useTranslation(['pages', 'common']);
  const { unit } = useBranchStore();
  const text = usePageText();
  const { page, additions } = view;
  const first = page.rows[0]?.number;
  const last = page.rows.at(-1)?.number;
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <h2 className={classes.title}>{text.day(page.on)}</h2>
        {action}
      </div>
      <p className={classes.facts}>
        <span>
          {unit.name} {unit.code}
        </span>
        <span>{t('lines', { count: page.rows.length })}</span>
        {first === undefined || last === undefined ? null : (
          <span>{first === last ? first : t('range', { first, last })}</span>
        )}
        {additions.length === 0 ? null : (
          <span className={classes.added}>{t('additions', { count: additions.length })}</span>
        )}
      </p>
    </header>
  );
}
