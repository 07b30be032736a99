import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import { FEWEST_COMPARED } from '../../../../shared/domain/similar-matter.ts';
import type { SimilarEntry } from '../../../data/branch-store.ts';
import { NumberText } from '../../../design/number-text.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { StatusMark } from '../../../design/status-mark.tsx';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { toHash } from '../../frame/routes.ts';
import classes from './new-entry.module.css';
import { SIMILAR_DAYS, useSimilarEntries } from './use-similar-entries.ts';

/** Earlier entries whose text is like what is being written, whoever brought them, and by what they are like it (CAP-7). */
export function SimilarPart({ command }: { readonly command: RecordEntryCommand }) {
  const { t } = useTranslation('new-entry');
  const [isAllTime, setIsAllTime] = useState(false);
  const similar = useSimilarEntries(command, isAllTime);
  return (
    <SectionRule
      title={t('side.similar')}
      {...(similar === null ? {} : { count: similar.length })}
      aside={
        <button type="button" className={classes.take} onClick={() => setIsAllTime(!isAllTime)}>
          {isAllTime ? t('side.similarRecent', { days: SIMILAR_DAYS }) : t('side.similarAll')}
        </button>
      }
    >
      <div className={classes.similar} aria-live="off">
        {similar === null ? (
          <p className={classes.quiet}>{t('side.similarWaiting', { count: FEWEST_COMPARED })}</p>
        ) : similar.length === 0 ? (
          <p className={classes.quiet}>
            {isAllTime ? t('side.noSimilar') : t('side.noSimilarRecent', { days: SIMILAR_DAYS })}
          </p>
        ) : (
          <ul className={classes.plainList}>
            {similar.map((each) => (
              <SimilarLine key={each.row.id} similar={each} />
            ))}
          </ul>
        )}
      </div>
    </SectionRule>
  );
}

function SimilarLine({ similar }: { readonly similar: SimilarEntry }) {
  const { t } = useTranslation('new-entry');
  const format = useFormat();
  const written = useWrittenWords();
  const { row, likeness, isSamePhone, isSamePlace } = similar;
  const reasons = [
    t('side.alike', { percent: Math.round(likeness * 100) }),
    ...(isSamePhone ? [t('side.samePhone')] : []),
    ...(isSamePlace ? [t('side.samePlace')] : []),
  ];
  return (
    <li className={classes.earlier}>
      <a href={toHash({ kind: 'entry', entryId: row.id })} className={classes.earlierLink}>
        <NumberText number={row.number} />
        <StatusMark status={row.status} />
      </a>
      <span className={classes.earlierText} title={written(row.excerpt)}>
        {format.date(row.receivedAt)} {written(row.excerpt)}
      </span>
      <span className={classes.why}>{reasons.join(' · ')}</span>
    </li>
  );
}
