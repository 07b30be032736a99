import type { MouseEventHandler, ReactNode, Ref } from 'react';

import classes from './ledger-row.module.css';

export type LedgerRowProps = {
  /** Where it leads, for example `#/entry/…`. */
  readonly href: string;
  /** `grid-template-columns` of the list; the same string for head and rows. */
  readonly columns: string;
  readonly isActive?: boolean;
  readonly isDense?: boolean;
  readonly onClick?: MouseEventHandler<HTMLAnchorElement>;
  readonly onFocus?: () => void;
  readonly tabIndex?: number;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly children: ReactNode;
};

/** One line of a ledger: a link over the whole row, columns aligned with its neighbours, closed by a hairline. */
export function LedgerRow({
  href,
  columns,
  isActive = false,
  isDense = true,
  onClick,
  onFocus,
  tabIndex,
  ref,
  children,
}: LedgerRowProps) {
  return (
    <a
      ref={ref}
      href={href}
      className={classes.row}
      style={{ ['--ledger-columns' as string]: columns }}
      data-active={isActive}
      data-dense={isDense}
      tabIndex={tabIndex}
      onClick={onClick}
      onFocus={onFocus}
    >
      {children}
    </a>
  );
}

/** Column titles of a ledger. */
export function LedgerHead({
  columns,
  children,
}: {
  readonly columns: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${classes.row} ${classes.head}`} style={{ ['--ledger-columns' as string]: columns }}>
      {children}
    </div>
  );
}

/** A cell whose text is cut with an ellipsis; the title holds all of it, and is the text itself where nothing else is given. */
export function LedgerClip({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={classes.clip} title={title ?? (typeof children === 'string' ? children : undefined)}>
      {children}
    </span>
  );
}
