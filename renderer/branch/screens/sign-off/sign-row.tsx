import { useTranslation } from 'react-i18next';

import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { SignItem } from '../../../data/sign-queue.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useNow } from '../../frame/use-now.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import queue from '../entry/entry-queue.module.css';
import { useMeasureText } from '../entry/use-measure-text.ts';
import { useNames } from '../entry/use-names.ts';
import type { SignState } from './sign-marks.ts';
import classes from './sign-off.module.css';

export type SignRowProps = {
  readonly item: SignItem;
  readonly state: SignState;
  /** Why it was not signed with the others just now. */
  readonly left: Refusal | null;
};

/** One line of the queue: what it is about, and in a word how it stands for the signer. */
export function SignRow({ item, state, left }: SignRowProps) {
  const { t } = useTranslation(['sign-off', 'common']);
  const written = useWrittenWords();
  const format = useFormat();
  const measureText = useMeasureText();
  const names = useNames();
  const now = useNow();
  const { row, brief } = item;
  const asked = measureText(brief.demand);
  const problem = left ?? item.refusal;
  return (
    <>
      <span className={queue.line}>
        <span className={queue.number}>{row.number}</span>
        <span className={queue.quiet}>{t('repliedAt', { time: format.ago(row.updatedAt, now) })}</span>
      </span>
      <span className={queue.excerpt}>{written(row.excerpt)}</span>
      <span className={classes.rowFoot}>
        <span className={queue.quiet}>
          {row.isAnonymous ? t('common:anonymous') : row.customerName || t('common:unnamed')}
          {asked === '' ? null : ` · ${t('asked')} ${asked}`}
        </span>
        <span className={classes.state} data-state={state}>
          {t(`state.${state}`)}
        </span>
      </span>
      {problem === null ? null : (
        <span className={classes.rowProblem} title={names.refusal(problem)}>
          {names.refusal(problem)}
        </span>
      )}
    </>
  );
}
