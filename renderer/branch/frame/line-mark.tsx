import { useTranslation } from 'react-i18next';

import { useBranchStore, useSyncState } from '../../data/branch-store-provider.tsx';
import { describeLine } from './describe-line.ts';
import { toHash } from './routes.ts';
import classes from './title-bar.module.css';

/** The quiet mark of the line; leads to Sending. A change is announced politely. */
export function LineMark() {
  const { t } = useTranslation('branch-frame');
  const store = useBranchStore();
  const sync = useSyncState();
  const { key, count, needsPerson } = describeLine(store.device.kind, sync);
  const isSettled = key === 'clear' || key === 'sample';
  return (
    <span role="status" className={classes.lineBox}>
      <a
        className={classes.line}
        href={toHash({ kind: 'sync' })}
        data-needs-person={needsPerson}
        data-settled={isSettled}
      >
        {t(`line.${key}`, { count })}
      </a>
    </span>
  );
}
