import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { ENTRY_KINDS, ENTRY_STATUSES, SEVERITIES } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { DUE_FILTERS, EVERYTHING, isSameFilter, WHOSE_FILTERS } from '../../../data/register-filter.ts';
import type { RegisterFilter } from '../../../data/register-filter.ts';
import { KeyHint } from '../../../design/key-hint.tsx';
import { FilterSelect } from './filter-select.tsx';
import { PeriodFilter } from './period-filter.tsx';
import classes from './register.module.css';

export type FilterBarProps = {
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
};

/** Search and conditions in one line; on a narrow screen in two. */
export const FilterBar = memo(function FilterBar({ filter, onChange }: FilterBarProps) {
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
      <FilterSelect
        label={t('statusLabel')}
        value={filter.status}
        options={[
          ['all', t('allStatuses')],
          ['open', t('openOnly')],
          ['answered', t('answeredOnly')],
          ...ENTRY_STATUSES.map((each) => [each, t(`common:status.${each}`)] as const),
        ]}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <FilterSelect
        label={t('kindLabel')}
        value={filter.entryKind}
        options={[
          ['all', t('allKinds')],
          ...ENTRY_KINDS.map((each) => [each, t(`common:entryKind.${each}`)] as const),
        ]}
        onChange={(entryKind) => onChange({ ...filter, entryKind })}
      />
      <FilterSelect
        label={t('channelLabel')}
        value={filter.channel}
        options={[
          ['all', t('allChannels')],
          ...policy.channels.map(({ channel }) => [channel, t(`common:channel.${channel}`)] as const),
        ]}
        onChange={(channel) => onChange({ ...filter, channel })}
      />
      <FilterSelect
        label={t('severityLabel')}
        value={filter.severity}
        options={[
          ['all', t('allSeverities')],
          ...SEVERITIES.map((each) => [each, t(`common:severity.${each}`)] as const),
        ]}
        onChange={(severity) => onChange({ ...filter, severity })}
      />
      <FilterSelect
        label={t('dueLabel')}
        value={filter.due}
        options={DUE_FILTERS.map((each) => [each, t(`due.${each}`)] as const)}
        onChange={(due) => onChange({ ...filter, due })}
      />
      <FilterSelect
        label={t('whoseLabel')}
        value={filter.whose}
        options={WHOSE_FILTERS.map((each) => [each, t(`whose.${each}`)] as const)}
        onChange={(whose) => onChange({ ...filter, whose })}
      />
      <PeriodFilter filter={filter} onChange={onChange} />
      {isSameFilter(filter, EVERYTHING) ? (
        <span className={classes.keys}>{t('hintKeys')}</span>
      ) : (
        <button type="button" className={classes.clear} onClick={() => onChange(EVERYTHING)}>
          {t('clearFilter')}
        </button>
      )}
    </div>
  );
});
