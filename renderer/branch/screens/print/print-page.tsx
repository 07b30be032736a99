import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { RegisterForm } from './register-form.tsx';
import { usePrintReady } from './use-print-ready.ts';
import './print.css';

export type PrintPageProps = { readonly entryId: EntryId };

/** The register form of one entry on A4. Says it is ready once the record and every glyph are there. */
export function PrintPage({ entryId }: PrintPageProps) {
  const { t } = useTranslation('print');
  const role = useWorkingRole();
  const live = useLive((store) => store.getEntryView(entryId, role), [entryId, role]);
  const isLoaded = !live.isLoading;
  usePrintReady(isLoaded);
  if (live.isLoading) return null;
  if (live.value === null) return <p className="print-missing">{t('missing')}</p>;
  return <RegisterForm view={live.value} />;
}
