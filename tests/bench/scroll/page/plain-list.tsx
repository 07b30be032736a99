import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

import { ROW_PX } from '../../../../renderer/branch/screens/register/row-size.ts';

/** Rows beyond the view, as many as the register has. */
const OVERSCAN = 12;

/** The baseline: the register's virtualizer and height of rows, without data, words and a screen around it. */
export function PlainList({ count }: { readonly count: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  return (
    <div
      ref={scroller}
      role="list"
      aria-busy={false}
      style={{ blockSize: '80dvh', overflowY: 'auto', contain: 'strict' }}
    >
      <div style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            role="listitem"
            data-index={index}
            style={{ position: 'absolute', insetBlockStart: 0, transform: `translateY(${start}px)` }}
          >
            <span style={{ display: 'block', blockSize: ROW_PX }}>{index}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
