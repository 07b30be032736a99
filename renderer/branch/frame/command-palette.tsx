import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EVERYTHING } from '../../data/register-filter.ts';
import { useLive } from '../../data/branch-store-provider.tsx';
import type { BranchStore, EntrySummary } from '../../data/branch-store.ts';
import { KeyHint } from '../../design/key-hint.tsx';
import { NumberText } from '../../design/number-text.tsx';
import { StatusMark } from '../../design/status-mark.tsx';
import { paletteStore } from './palette-store.ts';
import { filterPaletteActions, usePaletteActions } from './palette-actions.ts';
import type { PaletteAction } from './palette-actions.ts';
import { navigate } from './use-route.ts';
import { useWrittenWords } from '../../i18n/use-written-words.ts';
import classes from './command-palette.module.css';

/** Entries shown below the pages and actions; more is the register's work. */
const ENTRY_LIMIT = 6;
const TYPING_PAUSE_MS = 120;

function ActionRow({ action }: { readonly action: PaletteAction }) {
  return (
    <Spotlight.Action className={classes.action} onClick={action.run}>
      <span className={classes.row}>
        <span>{action.label}</span>
        <KeyHint keys={action.keys} />
      </span>
    </Spotlight.Action>
  );
}

function EntryRow({ entry }: { readonly entry: EntrySummary }) {
  const { t } = useTranslation('common');
  const written = useWrittenWords();
  const name = entry.isAnonymous ? t('anonymous') : entry.customerName || t('unnamed');
  return (
    <Spotlight.Action
      className={classes.action}
      onClick={() => navigate({ kind: 'entry', entryId: entry.id })}
    >
      <span className={classes.entry}>
        <NumberText number={entry.number} />
        <span className={classes.clip}>{name}</span>
        <span className={classes.clip}>{written(entry.excerpt)}</span>
        <StatusMark status={entry.status} />
      </span>
    </Spotlight.Action>
  );
}

/** The first line is chosen as soon as there is one, so that Enter always does something. */
function selectFirst(): void {
  const { listId } = paletteStore.getState();
  const list = listId === '' ? null : document.getElementById(listId);
  const [first] = list?.querySelectorAll('[data-action]') ?? [];
  if (list === null || first === undefined) return;
  for (const selected of list.querySelectorAll('[data-selected]')) selected.removeAttribute('data-selected');
  first.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}

async function findEntries(book: BranchStore, text: string): Promise<readonly EntrySummary[]> {
  if (text === '') return [];
  return (await book.listEntries({ ...EVERYTHING, text }, { offset: 0, limit: ENTRY_LIMIT })).rows;
}

/** `Ctrl K`: every page, every action, and entries by number, name, phone or words. */
export function CommandPalette() {
  const { t } = useTranslation('branch-frame');
  const [query, setQuery] = useState('');
  const [wanted] = useDebouncedValue(query.trim(), TYPING_PAUSE_MS);
  const actions = filterPaletteActions(usePaletteActions(), query);
  const entries = useLive((book) => findEntries(book, wanted), [wanted]).value;
  const shown = query.trim() === '' ? [] : (entries ?? []);
  const { opened } = useSpotlight(paletteStore);
  const lines = `${opened}/${query}/${shown.map(({ id }) => id).join()}`;
  useEffect(() => {
    const frame = requestAnimationFrame(selectFirst);
    return () => cancelAnimationFrame(frame);
  }, [lines]);
  const pages = actions.filter(({ group }) => group === 'go');
  const deeds = actions.filter(({ group }) => group === 'do');
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="min(28rem, 70vh)"
      size="42rem"
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      attributes={{ content: { 'aria-label': t('shortcut.palette') } }}
    >
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} />
      <Spotlight.ActionsList>
        {pages.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.go')}>
            {pages.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {deeds.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.do')}>
            {deeds.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {shown.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.entries')}>
            {shown.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {actions.length + shown.length === 0 ? (
          <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
