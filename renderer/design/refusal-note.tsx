import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '../../shared/domain/refusal.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './refusal-note.module.css';

export type RefusalNoteProps = {
  readonly refusal: Refusal;
  /** Its sentence in the words of a policy; the common words where nothing is given. */
  readonly sentence?: string;
  /** The button that asks whoever may. */
  readonly action?: ReactNode;
};

/** A refusal where the hand is: one sentence, the rule, and the way on. Read out at once by screen readers. */
export function RefusalNote({ refusal, sentence, action }: RefusalNoteProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <div role="alert" className={classes.note} data-reason={refusal.reason}>
      <p className={classes.sentence}>
        {sentence ?? format.refusal(refusal)}
        {refusal.rule === null ? null : (
          <span className={classes.rule}> {t('rule', { rule: refusal.rule })}</span>
        )}
      </p>
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
    </div>
  );
}
