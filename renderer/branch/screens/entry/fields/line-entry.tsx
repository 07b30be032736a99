import { useDeferredValue, useState } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { EVERYTHING } from '../../../../data/register-filter.ts';
import type { EntryId } from '../../../../../shared/domain/ids.ts';
import type { BranchStore, EntrySummary } from '../../../../data/branch-store.ts';
import { useLive } from '../../../../data/branch-store-provider.tsx';
import { useFormat } from '../../../../i18n/use-format.ts';
import { RegisterLine } from './register-line.tsx';
import { useWrittenWords } from '../../../../i18n/use-written-words.ts';
import classes from './register-line.module.css';

/** As many as are looked through at a glance. */
const SHOWN = 6;

/** Whose entry it is that another one is named for: that one is no choice, and its customer's others come first. */
export type EntryAbout = { readonly id: EntryId; readonly phone: string; readonly name: string };

export type LineEntryProps = {
  readonly id: string;
  readonly label: string;
  /** What `form.register(name)` returns. */
  readonly field: UseFormRegisterReturn;
  readonly chosen: readonly string[];
  readonly isMany: boolean;
  readonly about: EntryAbout;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
};

async function findEntries(
  store: BranchStore,
  text: string,
  about: EntryAbout,
): Promise<readonly EntrySummary[]> {
  const rows =
    text.trim() === ''
      ? await store.findEarlier(about, SHOWN + 1)
      : (await store.listEntries({ ...EVERYTHING, text }, { offset: 0, limit: SHOWN + 1 })).rows;
  return rows.filter(({ id }) => id !== about.id).slice(0, SHOWN);
}

/** Another entry, or several: searched as in the register; until something is typed, the customer's other ones. */
export function LineEntry({ id, label, field, chosen, isMany, about, hint, problem }: LineEntryProps) {
  const { t } = useTranslation('entry-forms');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const [seen, setSeen] = useState<ReadonlyMap<string, EntrySummary>>(new Map());
  const found = useLive((store) => findEntries(store, wanted, about), [wanted, about.id]).value ?? [];
  const isNew = found.some((row) => !seen.has(row.id));
  if (isNew) setSeen(new Map([...seen, ...found.map((row) => [row.id, row] as const)]));
  const kept = chosen.filter((each) => each !== '' && !found.some((row) => row.id === each));
  return (
    <RegisterLine label={label} htmlFor={id} hint={hint} problem={problem}>
      <input
        id={id}
        type="search"
        autoComplete="off"
        className={classes.input}
        placeholder={t('entry.search')}
        value={text}
        aria-invalid={problem !== undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div role={isMany ? 'group' : 'radiogroup'} aria-label={label} className={classes.found}>
        {[...kept, ...found.map((row) => row.id)].map((each) => (
          <label key={each} className={classes.choice}>
            <input type={isMany ? 'checkbox' : 'radio'} value={each} {...field} />
            <EntryLabel id={each} row={seen.get(each)} />
          </label>
        ))}
      </div>
      {found.length === 0 && wanted.trim() !== '' ? (
        <p className={classes.hint}>{t('entry.nothing')}</p>
      ) : null}
    </RegisterLine>
  );
}

function EntryLabel({ id, row }: { readonly id: string; readonly row: EntrySummary | undefined }) {
  const { t } = useTranslation(['entry-forms', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  if (row === undefined) return <span>{id}</span>;
  const name = row.isAnonymous ? t('common:anonymous') : row.customerName || t('common:unnamed');
  return (
    <span>
      {row.number} {name} {format.date(row.receivedAt)} {written(row.excerpt)}
    </span>
  );
}
