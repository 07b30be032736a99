import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import type { EntrySummary } from '../../../data/branch-store.ts';
import { isTyping } from '../../../design/is-typing.ts';
import { navigate } from '../../frame/use-route.ts';
import { useNow } from '../../frame/use-now.ts';
import { RegisterRow } from './register-row.tsx';
import { ROW_PX } from './row-size.ts';
import classes from './register.module.css';
import type { RegisterRows } from './use-register-rows.ts';

/** How much higher a line is in large print (tokens.css). */
const LARGE_PRINT_SCALE = 1.3;
const COLUMNS = ['number', 'received', 'channel', 'customer', 'excerpt', 'status', 'due', 'owner'] as const;

const openPage = ({ id }: EntrySummary): void => navigate({ kind: 'entry', entryId: id });

export type RegisterListProps = {
  readonly rows: RegisterRows;
  readonly isSplit: boolean;
  readonly isLargePrint: boolean;
  readonly selected: EntryId | null;
  readonly onSelect: (entryId: EntryId) => void;
};

/** The lines of the register. J and K move, Enter opens, and beside the list the entry follows the line. */
export function RegisterList({ rows, isSplit, isLargePrint, selected, onSelect }: RegisterListProps) {
  const { t } = useTranslation('register');
  const now = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const { total, getRow, showRange } = rows;
  const rowHeight = ROW_PX * (isLargePrint ? LARGE_PRINT_SCALE : 1);
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => showRange(first, last), [showRange, first, last]);

  // The newest line is the one to read first: it stands open until another is chosen.
  const newest = getRow(0);
  useEffect(() => {
    if (isSplit && selected === null && newest !== null) onSelect(newest.id);
  }, [isSplit, selected, newest, onSelect]);

  const moveTo = useCallback(
    (index: number) => {
      setActive(index);
      virtual.scrollToIndex(index);
      const row = getRow(index);
      if (row !== null && isSplit) onSelect(row.id);
      requestAnimationFrame(() => {
        scroller.current
          ?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
          ?.focus({ preventScroll: true });
      });
    },
    [virtual, getRow, isSplit, onSelect],
  );
  const open = useCallback(
    (row: EntrySummary, index: number) => {
      setActive(index);
      if (isSplit) onSelect(row.id);
      else openPage(row);
    },
    [isSplit, onSelect],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || total === null || total === 0) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      moveTo(Math.min(Math.max(active + step, 0), total - 1));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active, total, moveTo]);

  return (
    <div className={classes.list}>
      <div className={`${classes.row} ${classes.columnHead}`} aria-hidden="true">
        {COLUMNS.map((column) => (
          <span key={column} data-column={column}>
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        role="list"
        aria-label={t('listLabel')}
        aria-busy={total === null}
      >
        <div style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = getRow(item.index);
            return (
              <div
                key={item.key}
                role="listitem"
                data-index={item.index}
                aria-setsize={total ?? -1}
                aria-posinset={item.index + 1}
                className={classes.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row === null ? null : (
                  <RegisterRow
                    row={row}
                    index={item.index}
                    now={now}
                    isActive={isSplit ? row.id === selected : item.index === active}
                    onOpen={open}
                    onOpenPage={openPage}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
