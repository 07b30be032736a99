import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Role } from '../../../../../shared/domain/vocabulary.ts';
import type { EntryView } from '../../../../data/branch-store.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useSession } from '../../../frame/session.tsx';
import { useNames } from '../use-names.ts';
import type { Scene } from './specs/action-spec.ts';

/** What an action's form is drawn from. */
export function useScene(view: EntryView, role: Role): Scene {
  const { t } = useTranslation('entry-forms');
  const store = useBranchStore();
  const { personId } = useSession();
  const names = useNames();
  const format = useFormat();
  return useMemo(
    () => ({
      view,
      entry: view.entry,
      policy: store.policy,
      people: store.people,
      unit: store.unit,
      calendar: store.calendar,
      now: store.now(),
      role,
      personId,
      names,
      format,
      say: (key, values) => t(`entry-forms:${key}`, { ...values }),
      getEntry: async (id) => (await store.getEntryView(id, role))?.entry ?? null,
    }),
    [view, store, role, personId, names, format, t],
  );
}
