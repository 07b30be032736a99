import { Button } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { EVERYTHING, isSameFilter } from '../../../data/register-filter.ts';
import type { RegisterFilter } from '../../../data/register-filter.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { AttachButton } from '../../attachments/attach-button.tsx';
import { AttachNotes } from '../../attachments/attach-notes.tsx';
import { useAttachments } from '../../attachments/use-attachments.ts';
import { useIncomingFiles } from '../../attachments/use-incoming-files.ts';
import { useSettings } from '../../frame/settings.tsx';
import { navigate } from '../../frame/use-route.ts';
import { findEmptyReason } from './built-in-views.ts';
import { EntryPreview } from './entry-preview.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RegisterList } from './register-list.tsx';
import classes from './register.module.css';
import { useRegisterRows } from './use-register-rows.ts';
import { ViewBar } from './view-bar.tsx';

/** Letters typed within this time are one search. */
const SEARCH_PAUSE_MS = 120;
/** From here list and entry stand side by side; below, the entry opens as a page. Large print needs 1.3 times the room. */
const SPLIT_QUERY = '(min-width: 1360px)';
const LARGE_PRINT_SPLIT_QUERY = '(min-width: 1768px)';

/** The register: every entry as one line, the entry itself beside the list, so that a queue is worked without leaving the page. */
export function RegisterScreen() {
  const { t } = useTranslation('register');
  const [filter, setFilter] = useState<RegisterFilter>(EVERYTHING);
  const [asked] = useDebouncedValue(filter, SEARCH_PAUSE_MS);
  const [selected, setSelected] = useState<EntryId | null>(null);
  const { isLargePrint } = useSettings().settings;
  const query = isLargePrint ? LARGE_PRINT_SPLIT_QUERY : SPLIT_QUERY;
  const isSplit = useMediaQuery(query, undefined, { getInitialValueInEffect: false }) ?? false;
  const rows = useRegisterRows(asked);
  const isEmpty = rows.total === 0;
  const forms = useAttachments(null, { wanted: null });
  const takeForms = async (files: readonly File[]) => {
    const [form] = await forms.add(files);
    // One that was refused there is spoken of here.
    if (files.length === 1 && form?.refusal === null) {
      navigate({ kind: 'entry', entryId: form.entryId, part: 'attachments' });
    }
  };
  // Beside the list an entry takes what is dropped, and sends a form on to its own.
  useIncomingFiles((files) => void takeForms(files), { isTaking: !isSplit || isEmpty });
  // Beside other rows stands an entry of theirs, not the one chosen among the rows before.
  const [answered, setAnswered] = useState<RegisterFilter | null>(null);
  if (rows.answered !== answered) {
    setAnswered(rows.answered);
    setSelected(rows.getRow(0)?.id ?? null);
  }
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t('title')}
        note={rows.total === null ? undefined : t('count', { total: rows.total })}
        actions={
          isEmpty ? undefined : <AttachButton attachments={forms} label={t('scanBack')} onFiles={takeForms} />
        }
      />
      <AttachNotes attachments={forms} />
      <ViewBar filter={filter} onChange={setFilter} />
      <FilterBar filter={filter} onChange={setFilter} />
      {isEmpty ? (
        <EmptyRegister filter={asked} onClear={() => setFilter(EVERYTHING)} />
      ) : (
        <div className={classes.split} data-split={isSplit}>
          <RegisterList
            key={isLargePrint ? 'large' : 'normal'}
            rows={rows}
            isSplit={isSplit}
            isLargePrint={isLargePrint}
            selected={selected}
            onSelect={setSelected}
          />
          {isSplit ? <EntryPreview entryId={selected} /> : null}
        </div>
      )}
    </div>
  );
}

function EmptyRegister({
  filter,
  onClear,
}: {
  readonly filter: RegisterFilter;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('register');
  if (!isSameFilter(filter, EVERYTHING)) {
    const reason = findEmptyReason(filter);
    return (
      <EmptyState
        title={t(`nothing.${reason}.title`)}
        body={t(`nothing.${reason}.body`)}
        action={
          <Button variant="default" onClick={onClear}>
            {t('clearFilter')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      body={t('emptyBody')}
      action={<Button onClick={() => navigate({ kind: 'new' })}>{t('newEntry')}</Button>}
    />
  );
}
