import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SIGN_BATCH_LIMIT } from '../../../../shared/bridge/desktop-api.ts';
import type { EntryId, Sha256Hex } from '../../../../shared/domain/ids.ts';
import { useLive } from '../../../data/branch-store-provider.tsx';
import type { EntrySummary } from '../../../data/branch-store.ts';
import type { SignItem } from '../../../data/sign-queue.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { EntryQueue } from '../entry/entry-queue.tsx';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { BatchBar } from './batch-bar.tsx';
import {
  computeSignState,
  listMarked,
  NO_MARKS,
  withMarkToggled,
  withRead,
  withResults,
} from './sign-marks.ts';
import { SignRow } from './sign-row.tsx';
import { SignSummary } from './sign-summary.tsx';
import classes from './sign-off.module.css';

/** What was answered and waits for a signature: read, mark, sign with the password, or send back. */
export function SignOffScreen() {
  const { t } = useTranslation(['sign-off', 'common']);
  const role = useWorkingRole();
  const [wasFilled, setWasFilled] = useState(false);
  const [marks, setMarks] = useState(NO_MARKS);
  const queue = useLive((store) => store.listSignQueue(role, SIGN_BATCH_LIMIT), [role]).value;
  // After the last signature the page keeps the entry with its seal instead of turning empty under the hand.
  if (!wasFilled && queue !== null && queue.total > 0) setWasFilled(true);
  const items = queue?.items ?? [];
  const byId = new Map<EntryId, SignItem>(items.map((item) => [item.row.id, item]));
  const signable = items.filter(({ refusal, isOnItsOwn }) => refusal === null && !isOnItsOwn).length;
  const noteRead = useCallback(
    (entryId: EntryId, digest: Sha256Hex) => setMarks((before) => withRead(before, entryId, digest)),
    [],
  );
  const toggle = (item: SignItem | undefined) => {
    if (item !== undefined) setMarks((before) => withMarkToggled(before, item));
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        note={queue === null ? undefined : `${t('count', { total: queue.total })} · ${t('lead')}`}
      />
      {items.length > 0 && items.every(({ refusal }) => refusal?.reason === 'not-your-role') ? (
        <p className={classes.notYours}>{t('notYours')}</p>
      ) : null}
      {queue !== null && queue.total === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : null}
      {queue !== null && (queue.total > 0 || wasFilled) ? (
        <div className={classes.desk}>
          <EntryQueue
            rows={items.map(({ row }) => row)}
            role={role}
            roleOf={(entryId) => byId.get(entryId)?.role ?? role}
            label={t('listLabel')}
            renderMark={(row) => (
              <MarkBox row={row} item={byId.get(row.id)} marks={marks} onToggle={toggle} />
            )}
            renderRow={(row) => {
              const item = byId.get(row.id);
              return item === undefined ? null : (
                <SignRow
                  item={item}
                  state={computeSignState(item, marks)}
                  left={marks.left.get(row.id) ?? null}
                />
              );
            }}
            renderLead={(view) => {
              const item = byId.get(view.entry.id);
              return (
                <SignSummary
                  view={view}
                  item={item ?? null}
                  state={item === undefined ? 'unread' : computeSignState(item, marks)}
                  onRead={noteRead}
                  onToggle={() => toggle(item)}
                />
              );
            }}
          />
          <BatchBar
            marked={listMarked(items, marks)}
            signable={signable}
            onSigned={({ left }) => setMarks((before) => withResults(before, left))}
          />
        </div>
      ) : null}
    </>
  );
}

type MarkBoxProps = {
  readonly row: EntrySummary;
  readonly item: SignItem | undefined;
  readonly marks: typeof NO_MARKS;
  readonly onToggle: (item: SignItem | undefined) => void;
};

/** The box beside a row: ticked for signing once the entry was read, and not before. */
function MarkBox({ row, item, marks, onToggle }: MarkBoxProps) {
  const { t } = useTranslation('sign-off');
  const state = item === undefined ? 'unread' : computeSignState(item, marks);
  return (
    <span className={classes.box}>
      <input
        type="checkbox"
        aria-label={t('markLabel', { number: row.number })}
        title={t(`state.${state}`)}
        checked={state === 'marked'}
        disabled={state !== 'read' && state !== 'marked'}
        onChange={() => onToggle(item)}
      />
    </span>
  );
}
