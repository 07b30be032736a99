import { useTranslation } from 'react-i18next';

import type { SyncState } from '../../../data/branch-store.ts';
import { FactLine, FactList } from '../../../design/fact-list.tsx';
import { Mark } from '../../../design/mark.tsx';
import type { Tone } from '../../../design/mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import type { LineState } from '../../../../shared/bridge/desktop-api.ts';
import type { IsoInstant } from '../../../../shared/lib/instant.ts';

const LINE_TONES: Readonly<Record<LineState, Tone>> = {
  'never-tried': 'quiet',
  reached: 'jade',
  unreachable: 'ink',
  refused: 'seal',
};
const MINUTE_MS = 60_000;

type LineFactsProps = { readonly sync: SyncState; readonly isSample: boolean; readonly now: IsoInstant };

/** The state of the line as facts, the one that matters most first. */
export function LineFacts({ sync, isSample, now }: LineFactsProps) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { status } = sync;
  if (isSample) {
    return (
      <FactList>
        <FactLine label={t('state.line')}>{t('line.sample')}</FactLine>
      </FactList>
    );
  }
  const line = status?.line ?? 'never-tried';
  const unsent = status?.unsentCount ?? 0;
  const offMinutes =
    status?.clockOffsetMs == null ? null : Math.round(Math.abs(status.clockOffsetMs) / MINUTE_MS);
  const oldest = status?.oldestUnsentAt ?? null;
  return (
    <FactList>
      <FactLine label={t('state.waiting')}>
        {unsent === 0 ? (
          <Mark tone="jade">{t('waiting.none')}</Mark>
        ) : (
          <Mark tone="ink" shape="open">
            {t('waiting.some', { count: unsent, ago: oldest === null ? '' : format.ago(oldest, now) })}
          </Mark>
        )}
      </FactLine>
      <FactLine label={t('state.line')}>
        <Mark
          tone={LINE_TONES[line]}
          shape={line === 'reached' ? 'full' : line === 'refused' ? 'square' : 'open'}
        >
          {t(`line.${line}`)}
        </Mark>
      </FactLine>
      <FactLine label={t('state.lastContact')}>
        {status?.lastContactAt == null
          ? t('never')
          : `${format.dateTime(status.lastContactAt)} · ${format.ago(status.lastContactAt, now)}`}
      </FactLine>
      {sync.nextTryAt === null ? null : (
        <FactLine label={t('state.nextTry')}>{format.dateTime(sync.nextTryAt)}</FactLine>
      )}
      <FactLine label={t('state.acknowledged')}>
        {status === null || status.acknowledgedSeq === 0
          ? t('never')
          : t('acknowledgedSeq', { seq: status.acknowledgedSeq })}
      </FactLine>
      <FactLine label={t('state.address')}>{status?.address ?? t('noAddress')}</FactLine>
      {offMinutes === null ? null : (
        <FactLine label={t('state.clock')}>
          {offMinutes < 1 ? t('clockOk') : <Mark tone="amber">{t('clockOff', { count: offMinutes })}</Mark>}
        </FactLine>
      )}
    </FactList>
  );
}
