import { useTranslation } from 'react-i18next';

import type { EntryConflict } from '../../../../shared/domain/entry.ts';
import classes from './entry.module.css';

/** What merged order made contradictory: said at the top, kept, for a person to look at. */
export function ConflictNote({ conflicts }: { readonly conflicts: readonly EntryConflict[] }) {
  const { t } = useTranslation(['entry', 'common']);
  return (
    <section className={classes.conflict} aria-label={t('conflict.title', { total: conflicts.length })}>
      <p className={classes.conflictTitle}>{t('conflict.title', { total: conflicts.length })}</p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.kind}-${conflict.eventId}`}>
            {t(`conflict.${conflict.kind}`, {
              kind: t(`policy:eventKinds.${conflict.eventKind}`, { defaultValue: conflict.eventKind }),
              status: conflict.statusMet === null ? '' : t(`common:status.${conflict.statusMet}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
