import { useTranslation } from 'react-i18next';

import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { DayHead } from '../pages/day-sheet-view.tsx';
import { PageLines } from '../pages/page-lines.tsx';
import { PageSeals } from '../pages/page-seals.tsx';
import { QrMark } from './qr-mark.tsx';
import { usePrintReady } from './use-print-ready.ts';
import './register-page.css';

/** A day's page of the register on paper, across: as it was signed, with what was added, the seals, and a code to check it by. */
export function RegisterPage({ on }: { readonly on: string }) {
  const { t } = useTranslation(['print', 'pages']);
  const role = useWorkingRole();
  const store = useBranchStore();
  const format = useFormat();
  const view = useLive(({ pages }) => pages.getDay({ book: 'register', on }, role), [on, role]).value;
  usePrintReady(view !== null);
  if (view === null) return null;
  const digest = view.signatures.findLast(({ check }) => check.isIntact)?.digest ?? view.page.digest;
  return (
    <main className="register-page">
      <h1>{t('pages:printTitle')}</h1>
      <DayHead view={view} />
      <PageLines lines={view.lines} />
      {view.signatures.length === 0 ? <p>{t('notSigned')}</p> : null}
      <PageSeals signatures={view.signatures} digest={view.page.digest} />
      <footer>
        <QrMark label={t('qrLabel')} text={JSON.stringify({ p: on, d: digest })} />
        <p>
          {t('digest')} <code>{digest}</code>
          <br />
          {t('printedAt', { time: format.dateTime(store.now()) })}
        </p>
      </footer>
    </main>
  );
}
