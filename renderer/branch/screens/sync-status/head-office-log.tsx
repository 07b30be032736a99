import { useTranslation } from 'react-i18next';

import { FactLine, FactList } from '../../../design/fact-list.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import type { LogState } from '../../../../shared/protocol/messages.ts';
import classes from './sync-status.module.css';

/** What head office says it holds of this branch: the figures two people compare by telephone. */
export function HeadOfficeLog({ log }: { readonly log: LogState | null }) {
  const { t } = useTranslation('sync');
  return (
    <SectionRule title={t('log.title')}>
      {log === null ? (
        <p className={classes.note}>{t('log.none')}</p>
      ) : (
        <FactList>
          <FactLine label={t('log.size')}>{t('log.sizeValue', { count: log.logSize })}</FactLine>
          <FactLine label={t('log.durable')}>
            {log.durableUpTo === 0
              ? t('log.durableNone')
              : t('log.durableValue', { position: log.durableUpTo })}
          </FactLine>
          <FactLine label={t('log.root')}>
            <code className={classes.hash} title={log.logRoot}>
              {log.logRoot.slice(0, 16)}
            </code>
          </FactLine>
          <FactLine label={t('log.epoch')}>
            <code className={classes.hash}>{log.serverEpoch}</code>
          </FactLine>
        </FactList>
      )}
    </SectionRule>
  );
}
