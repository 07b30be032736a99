import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import type { EntryPart } from '../../frame/routes.ts';
import { navigate } from '../../frame/use-route.ts';
import { EntryPage } from './entry-page.tsx';
import classes from './entry.module.css';
import { useWorkingRole } from './use-working-role.ts';

export type EntryScreenProps = {
  readonly entryId: EntryId;
  /** What the reader came for; null for the page as it begins. */
  readonly part: EntryPart | null;
};

/** One entry as a page: what was recorded, what happened to it, what can be done now. Follows every change. */
export function EntryScreen({ entryId, part }: EntryScreenProps) {
  const { t } = useTranslation(['entry', 'common']);
  const role = useWorkingRole();
  const live = useLive((store) => store.getEntryView(entryId, role), [entryId, role]);
  if (live.isLoading) {
    return (
      <p className={classes.loading} role="status">
        {t('common:loading')}
      </p>
    );
  }
  const view = live.value;
  if (view === null) {
    return (
      <EmptyState
        title={t('missingTitle')}
        body={t('missingBody')}
        action={
          <Button variant="default" onClick={() => navigate({ kind: 'register' })}>
            {t('backToRegister')}
          </Button>
        }
      />
    );
  }
  return <EntryPage key={view.entry.id} view={view} role={role} headingLevel={1} part={part} />;
}
