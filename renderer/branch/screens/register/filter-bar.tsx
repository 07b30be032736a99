import { useTranslation } from 'react-i18next';

import { ENTRY_STATUSES } from '../../../../shared/domain/vocabulary.ts';
import type { RegisterFilter } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { KeyHint } from '../../../design/key-hint.tsx';
import { EVERYTHING, isEverything } from './register-filter.ts';
import classes from './register.module.css';

export type FilterBarProps = {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
};

/** Search and conditions in one line. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useTranslation(['register', 'common']);
  const { policy } = useBranchStore();
  return (
    <div className={classes.filters} role="search">
      <label className={classes.search}>
        <input
          type="search"
          aria-label={t('searchLabel')}
          placeholder={t('searchPlaceholder')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <KeyHint keys={['/']} />
      </label>
      <select
        aria-label={t('statusLabel')}
        className={classes.select}
        data-set={filter.status !== 'all'}
        value={filter.status}
        onChange={(event) =>
          onChange({ ...filter, status: event.currentTarget.value as RegisterFilter['status'] })
        }
      >
        <option value="all">{t('allStatuses')}</option>
        <option value="open">{t('openOnly')}</option>
        {ENTRY_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`common:status.${status}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('channelLabel')}
        className={classes.select}
        data-set={filter.channel !== 'all'}
        value={filter.channel}
        onChange={(event) =>
          onChange({ ...filter, channel: event.currentTarget.value as RegisterFilter['channel'] })
        }
      >
        <option value="all">{t('allChannels')}</option>
        {policy.channels.map(({ channel }) => (
          <option key={channel} value={channel}>
            {t(`common:channel.${channel}`)}
          </option>
        ))}
      </select>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={filter.isOverdueOnly}
          onChange={(event) => onChange({ ...filter, isOverdueOnly: event.currentTarget.checked })}
        />
        {t('overdueOnly')}
      </label>
      {isEverything(filter) ? (
        <span className={classes.keys}>{t('hintKeys')}</span>
      ) : (
        <button type="button" className={classes.clear} onClick={() => onChange(EVERYTHING)}>
          {t('clearFilter')}
        </button>
      )}
    </div>
  );
}
