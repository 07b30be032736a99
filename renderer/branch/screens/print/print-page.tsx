import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { getDesktop } from '../../frame/desktop.ts';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { RegisterForm } from './register-form.tsx';
import './print.css';

export type PrintPageProps = { readonly entryId: EntryId };

/** The register form of one entry on A4. Says it is ready once the record and every glyph are there. */
export function PrintPage({ entryId }: PrintPageProps) {
  const { t } = useTranslation('print');
  const role = useWorkingRole();
  const live = useLive((store) => store.getEntryView(entryId, role), [entryId, role]);
  const isLoaded = !live.isLoading;
  useEffect(() => {
    if (!isLoaded) return;
    let isOver = false;
    // Fonts are asked for when the text is laid out: two frames later all of them are known to be on their way.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        void document.fonts.ready.then(async () => {
          if (!isOver) await getDesktop().printing.markReady({});
        });
      }),
    );
    return () => {
      isOver = true;
    };
  }, [isLoaded]);
  if (live.isLoading) return null;
  if (live.value === null) return <p className="print-missing">{t('missing')}</p>;
  return <RegisterForm view={live.value} />;
}
