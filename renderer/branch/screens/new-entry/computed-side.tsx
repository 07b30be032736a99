import { useTranslation } from 'react-i18next';

import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import { mayDecide } from '../../../../shared/domain/authority.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import type { EntrySummary, RecordPreview } from '../../../data/branch-store.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { translateRole } from '../../../i18n/translate-role.ts';
import { DeadlineLine } from '../entry/deadline-line.tsx';
import { AuthorityLadder } from './authority-ladder.tsx';
import { EarlierPart } from './earlier-part.tsx';
import type { EarlierPartProps } from './earlier-part.tsx';
import classes from './new-entry.module.css';
import { SimilarPart } from './similar-part.tsx';

export type ComputedSideProps = {
  readonly command: RecordEntryCommand;
  readonly preview: RecordPreview | null;
  readonly earlier: readonly EntrySummary[] | null;
  readonly role: Role;
  readonly repeats: EarlierPartProps['repeats'];
  readonly repeatOf: EarlierPartProps['repeatOf'];
  readonly onRepeat: EarlierPartProps['onRepeat'];
  readonly onTake: EarlierPartProps['onTake'];
};

/** What follows from what is typed: number, due times with reasons, who may decide, what this customer brought before, what reads like it. */
export function ComputedSide({ command, preview, earlier, role, ...choice }: ComputedSideProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  const store = useBranchStore();
  return (
    <aside className={classes.side} aria-label={t('side.label')}>
      <div className={classes.number} aria-live="off">
        <span className={classes.caption}>{t('side.number')}</span>
        <span className={classes.figure} data-testid="next-number">
          {preview?.number ?? '\u2007'}
        </span>
      </div>
      <SectionRule title={t('side.authority')}>
        <AuthorityPart command={command} preview={preview} role={role} />
      </SectionRule>
      <SectionRule title={t('side.deadlines')}>
        {preview === null || preview.deadlines.length === 0 ? (
          <p className={classes.quiet}>{t('side.noDeadlines')}</p>
        ) : (
          <ul className={classes.plainList}>
            {preview.deadlines.map((deadline) => (
              <li key={`${deadline.key}-${deadline.dueAt}`}>
                <DeadlineLine deadline={deadline} now={store.now()} calendar={store.calendar} />
              </li>
            ))}
          </ul>
        )}
      </SectionRule>
      <SectionRule title={t('side.earlier')} {...(earlier === null ? {} : { count: earlier.length })}>
        <EarlierPart earlier={earlier} {...choice} />
      </SectionRule>
      <SimilarPart command={command} />
    </aside>
  );
}

function AuthorityPart({ command, preview, role }: Pick<ComputedSideProps, 'command' | 'preview' | 'role'>) {
  const { t } = useTranslation(['new-entry', 'common']);
  const { policy } = useBranchStore();
  const { remedy, amountFen } = command.demand;
  if (remedy === null) return <p className={classes.quiet}>{t('side.authorityEmpty')}</p>;
  const { category = null, region = null, phase = null } = command.details ?? {};
  const question = { measure: { remedy, amountFen }, severity: 'general', category, region, phase } as const;
  const isYours = mayDecide(policy, { ...question, role });
  const confirmedBy = preview?.authority?.confirmedBy ?? null;
  return (
    <>
      <AuthorityLadder policy={policy} question={question} role={role} />
      <p className={classes.verdict} data-yours={isYours} role="status">
        {isYours ? t('side.youMay') : t('side.youMayNot')}
        {confirmedBy === null ? null : (
          <span className={classes.aside}>
            {t('side.confirmedBy', { role: translateRole(policy.id, confirmedBy, t) })}
          </span>
        )}
      </p>
    </>
  );
}
