import { useTranslation } from 'react-i18next';

import type { Entry } from '../../../../../shared/domain/entry.ts';
import type { EventId } from '../../../../../shared/domain/ids.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import classes from './record.module.css';

export type CorrectedTextProps = {
  readonly entry: Entry;
  readonly eventId: EventId;
  /** The text's name in its fact, as `correct` names it. */
  readonly field: string;
  readonly text: string;
  /** Said where nothing was written and nothing was added. */
  readonly otherwise?: string;
};

/** A text of the record; corrected, it stands struck through with what was added, by whom, when and why (NUM-4, SIG-2). */
export function CorrectedText({ entry, eventId, field, text, otherwise = '' }: CorrectedTextProps) {
  const { t } = useTranslation('entry-record');
  const format = useFormat();
  const corrections = entry.corrections.filter(
    (each) => each.correctsEventId === eventId && each.field === field,
  );
  if (corrections.length === 0) return <>{text === '' ? otherwise : text}</>;
  return (
    <>
      {text === '' ? null : <del className={classes.struck}>{text}</del>}
      {corrections.map((each, index) => {
        const isLast = index === corrections.length - 1;
        return (
          <span key={each.eventId}>
            {isLast ? (
              <ins className={classes.added}>{each.after === '' ? t('correction.removed') : each.after}</ins>
            ) : (
              <del className={`${classes.added} ${classes.struck}`}>{each.after}</del>
            )}
            <span className={classes.addedBy}>
              {t('correction.by', {
                name: each.actor.name,
                time: format.dateTime(each.at),
                reason: each.reason,
              })}
            </span>
          </span>
        );
      })}
    </>
  );
}
