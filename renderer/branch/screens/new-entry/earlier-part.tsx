import { useTranslation } from 'react-i18next';

import type { RepeatProposal } from '../../../../shared/domain/find-repeats.ts';
import type { EntryId } from '../../../../shared/domain/ids.ts';
import type { EntrySummary } from '../../../data/branch-store.ts';
import { NumberText } from '../../../design/number-text.tsx';
import { StatusMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { toHash } from '../../frame/routes.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './new-entry.module.css';

export type EarlierPartProps = {
  readonly earlier: readonly EntrySummary[] | null;
  readonly repeats: readonly RepeatProposal[];
  /** The earlier entry that this one will be linked to as a repeat, once it is recorded. */
  readonly repeatOf: EntryId | null;
  readonly onRepeat: (entryId: EntryId | null) => void;
  /** Writes this customer into the page. */
  readonly onTake: (entry: EntrySummary) => void;
};

/** What the customer brought before, as far as name or number are typed: to read, to take over, to link as a repeat (CAP-7, C-56). */
export function EarlierPart({ earlier, repeats, repeatOf, onRepeat, onTake }: EarlierPartProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  if (earlier === null) return <p className={classes.quiet}>{t('side.earlierWaiting')}</p>;
  if (earlier.length === 0) return <p className={classes.quiet}>{t('side.noEarlier')}</p>;
  return (
    <ul className={classes.plainList}>
      {earlier.map((entry) => (
        <li key={entry.id} className={classes.earlier}>
          <a href={toHash({ kind: 'entry', entryId: entry.id })} className={classes.earlierLink}>
            <NumberText number={entry.number} />
            <StatusMark status={entry.status} />
          </a>
          <span className={classes.earlierText}>
            {format.date(entry.receivedAt)} {written(entry.excerpt)}
          </span>
          {entry.customerName === '' ? null : (
            <button type="button" className={classes.take} onClick={() => onTake(entry)}>
              {t('side.take', { name: entry.customerName })}
            </button>
          )}
          {repeats.some(({ entryId }) => entryId === entry.id) ? (
            <label className={classes.repeat}>
              <input
                type="checkbox"
                checked={repeatOf === entry.id}
                onChange={(event) => onRepeat(event.currentTarget.checked ? entry.id : null)}
              />
              <span title={t('common:rule', { rule: 'C-56' })}>{t('side.repeat')}</span>
            </label>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
