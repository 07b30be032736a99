import { useTranslation } from 'react-i18next';

import { SectionRule } from '../../../design/section-rule.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RefusedEvent } from '../../../../shared/bridge/desktop-api.ts';
import { toEntryId } from '../../../../shared/domain/ids.ts';
import { refusal } from '../../../../shared/domain/refusal.ts';
import { toRefusalReason } from '../../frame/to-refusal-reason.ts';
import { toHash } from '../../frame/routes.ts';
import classes from './sync-status.module.css';

/** Facts head office refused, each with its sentence: they stay until a person dealt with them. */
export function RefusedFacts({ refused }: { readonly refused: readonly RefusedEvent[] }) {
  const { t } = useTranslation(['sync', 'common']);
  const format = useFormat();
  if (refused.length === 0) return null;
  return (
    <SectionRule title={t('refused.title')} count={refused.length}>
      <p className={classes.note}>{t('refused.body')}</p>
      <ul className={classes.list}>
        {refused.map(({ seq, entryId, eventId, kind, reason }) => {
          const known = toRefusalReason(reason);
          return (
            <li key={eventId} className={classes.refused}>
              <span className={classes.seq}>{t('refused.seq', { seq })}</span>
              <span>{t(`policy:eventKinds.${kind}`, { defaultValue: kind })}</span>
              <span className={classes.sentence}>
                {known === null ? t('common:unknownRefusal', { reason }) : format.refusal(refusal(known))}
              </span>
              {entryId === null ? null : (
                <a href={toHash({ kind: 'entry', entryId: toEntryId(entryId) })}>{t('refused.open')}</a>
              )}
            </li>
          );
        })}
      </ul>
    </SectionRule>
  );
}
