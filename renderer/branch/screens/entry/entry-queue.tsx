import { useState } from 'react';
import type { ReactNode } from 'react';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { EntrySummary, EntryView } from '../../../data/branch-store.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import { useListKeys } from '../../../design/use-list-keys.ts';
import { toHash } from '../../frame/routes.ts';
import { navigate } from '../../frame/use-route.ts';
import { EntryPage } from './entry-page.tsx';
import classes from './entry-queue.module.css';

export type EntryQueueProps = {
  readonly rows: readonly EntrySummary[];
  readonly role: Role;
  /** The job an entry is worked in where that is not the same for all. */
  readonly roleOf?: (entryId: EntryId) => Role;
  /** What stands beside a row and takes the hand itself. */
  readonly renderMark?: (row: EntrySummary) => ReactNode;
  readonly label: string;
  /** What a row says of an entry. */
  readonly renderRow: (row: EntrySummary) => ReactNode;
  /** What stands above the entry, from its whole record. */
  readonly renderLead?: (view: EntryView) => ReactNode;
  /** Heading above a row that begins a group; null where none begins. */
  readonly renderGroup?: (row: EntrySummary, before: EntrySummary | undefined) => ReactNode;
};

/** A queue on the left, the entry on the right: worked from top to bottom with J and K without leaving the page. */
export function EntryQueue(props: EntryQueueProps) {
  const { rows, label, renderRow, renderMark, renderLead, renderGroup } = props;
  const [chosen, setChosen] = useState<EntryId | null>(null);
  const keys = useListKeys(rows.length);
  // An entry that was just dealt with leaves the queue and stays open: its seal is what the hand did.
  const first = rows[0]?.id ?? null;
  if (chosen === null && first !== null) setChosen(first);
  const entryId = chosen ?? first;
  const role = (entryId === null ? undefined : props.roleOf?.(entryId)) ?? props.role;
  const live = useLive(
    (store) => (entryId === null ? Promise.resolve(null) : store.getEntryView(entryId, role)),
    [entryId, role],
  );
  const view = live.value;
  return (
    <div className={classes.queue}>
      <ul className={classes.list} aria-label={label}>
        {rows.map((row, index) => (
          <li key={row.id} className={renderMark === undefined ? undefined : classes.withMark}>
            {renderMark?.(row)}
            {renderGroup?.(row, rows[index - 1])}
            <a
              {...keys.bindRow(index)}
              onFocus={() => {
                keys.setActiveIndex(index);
                setChosen(row.id);
              }}
              href={toHash({ kind: 'entry', entryId: row.id })}
              className={classes.row}
              data-active={row.id === entryId}
              aria-current={row.id === entryId ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                setChosen(row.id);
              }}
              onKeyDown={(event) => {
                // Ctrl Enter is the page's, as in every form.
                if (event.key !== 'Enter' || event.ctrlKey) return;
                event.preventDefault();
                navigate({ kind: 'entry', entryId: row.id });
              }}
            >
              {renderRow(row)}
            </a>
          </li>
        ))}
      </ul>
      <div className={classes.entry}>
        {view === null ? null : (
          <>
            {renderLead?.(view)}
            <EntryPage
              key={view.entry.id}
              view={view}
              role={role}
              headingLevel={2}
              pageHref={toHash({ kind: 'entry', entryId: view.entry.id })}
            />
          </>
        )}
      </div>
    </div>
  );
}
