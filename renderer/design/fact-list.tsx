import type { ReactNode } from 'react';

import classes from './fact-list.module.css';

/** Facts as a two-column ledger: what it is, what it says. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>;
}

/** One fact. */
export function FactLine({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.line}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}
