import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../shared/lib/assert-never.ts';
import { FIELD_LIMITS } from './field-limits.ts';
import type { OpinionField, OpinionProblem } from './find-opinion-problem.ts';
import kiosk from './kiosk.module.css';
import classes from './write-spread.module.css';

type ProblemNoteProps = {
  readonly problem: OpinionProblem | null;
  /** What a customer cannot see they cannot delete either: the page does it when they say so. */
  readonly onDropSigns: (field: OpinionField) => void;
};

/** Why it is not handed in, and what to do about it. What was written stands as it was. */
export function ProblemNote({ problem, onDropSigns }: ProblemNoteProps) {
  const { t } = useTranslation('kiosk');
  if (problem === null) return null;
  return (
    <div className={classes.problemRow}>
      <p role="alert" className={kiosk.problem}>
        {describe(problem)}
      </p>
      {problem.kind === 'hidden-sign' ? (
        <Button variant="default" onClick={() => onDropSigns(problem.field)}>
          {t('problem.dropSigns')}
        </Button>
      ) : null}
    </div>
  );

  function describe(found: OpinionProblem): string {
    switch (found.kind) {
      case 'too-long':
        return t('problem.tooLong', {
          field: t(`fieldName.${found.field}`),
          limit: FIELD_LIMITS[found.field],
        });
      case 'too-much':
        return t('problem.tooMuch', { field: t(`fieldName.${found.field}`) });
      case 'hidden-sign':
        return t('problem.hiddenSign', { field: t(`fieldName.${found.field}`) });
      case 'empty':
        return t('problem.empty');
      case 'disk-full':
        return t('problem.diskFull');
      case 'unavailable':
        return t('problem.unavailable');
      case 'failed':
        return t('problem.failed');
      default:
        return assertNever(found);
    }
  }
}
