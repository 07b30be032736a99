import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { toHash } from '../../frame/routes.ts';
import { EntryPage } from '../entry/entry-page.tsx';
import { useWorkingRole } from '../entry/use-working-role.ts';
import classes from './register.module.css';

/** The chosen entry beside the list: the entry's own page, narrow. It is not drawn anew because the list beside it scrolls. */
export const EntryPreview = memo(function EntryPreview({ entryId }: { readonly entryId: EntryId | null }) {
  const { t } = useTranslation('register');
  const role = useWorkingRole();
  const live = useLive(
    (store) => (entryId === null ? Promise.resolve(null) : store.getEntryView(entryId, role)),
    [entryId, role],
  );
  const view = live.value;
  return (
    <section className={classes.preview} aria-label={t('previewLabel')}>
      {view === null ? (
        <p className={classes.pick}>{live.isLoading ? null : t('pickOne')}</p>
      ) : (
        <EntryPage
          key={view.entry.id}
          view={view}
          role={role}
          headingLevel={2}
          pageHref={toHash({ kind: 'entry', entryId: view.entry.id })}
        />
      )}
    </section>
  );
});
