import { useTranslation } from 'react-i18next';

import type { Duty } from '../../../../shared/domain/compute-duties.ts';
import { useBranchStore, useLive } from '../../../data/branch-store-provider.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { LedgerClip, LedgerRow } from '../../../design/ledger-row.tsx';
import { LedgerSkeleton } from '../../../design/ledger-skeleton.tsx';
import { NumberText } from '../../../design/number-text.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { StatusMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { toHash } from '../../frame/routes.ts';
import { DutyDoneForm } from './duty-done-form.tsx';
import { ReportFigures } from './report-figures.tsx';
import { useDutyText } from './use-duty-text.ts';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './duties.module.css';

const COLUMNS = '8.5rem 5.5rem minmax(8rem, 1fr) 7rem';

/** One turn of a duty as the form that it is: whose it is, what was counted, the entries behind the figures, and the hand that ends it. */
export function DutySheet({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation(['duties', 'common']);
  const written = useWrittenWords();
  const { policy } = useBranchStore();
  const format = useFormat();
  const text = useDutyText();
  const { coversFromOn, coversToOn } = duty;
  const found = useLive((store) => store.getDutyReport(duty), [duty.key, coversFromOn, coversToOn]).value;
  return (
    <article className={classes.sheet}>
      <header className={classes.head}>
        <h2 className={classes.title}>{text.name(duty)}</h2>
        <p className={classes.facts}>
          <span>{t('about', { period: text.period(duty) })}</span>
          <span>{t('by', { role: text.role(duty.by) })}</span>
          {duty.to === null ? null : <span>{t('to', { role: text.role(duty.to) })}</span>}
          {duty.form === null ? null : (
            <span>
              {t('form', { form: t(`packs:${policy.id}.form.${duty.form}`, { defaultValue: duty.form }) })}
            </span>
          )}
          <span>{t('dueAt', { at: format.dateTime(duty.dueAt) })}</span>
          <span className={classes.rule}>{t('common:rule', { rule: duty.rule })}</span>
        </p>
        {duty.tells === null ? null : (
          <p className={classes.missed}>{t('missedTells', { role: text.role(duty.tells) })}</p>
        )}
      </header>
      <DutyDoneForm duty={duty} count={found?.report.received ?? null} />
      {found === null ? (
        <LedgerSkeleton rows={4} />
      ) : (
        <>
          <ReportFigures report={found.report} />
          <SectionRule title={t('entries')} count={found.rows.length}>
            {found.rows.length === 0 ? (
              <EmptyState title={t('nilTitle')} body={t('nilBody')} />
            ) : (
              found.rows.map((row) => (
                <LedgerRow key={row.id} href={toHash({ kind: 'entry', entryId: row.id })} columns={COLUMNS}>
                  <NumberText number={row.number} />
                  <LedgerClip>
                    {row.isAnonymous ? t('common:anonymous') : row.customerName || t('common:unnamed')}
                  </LedgerClip>
                  <LedgerClip title={written(row.excerpt)}>{written(row.excerpt)}</LedgerClip>
                  <StatusMark status={row.status} />
                </LedgerRow>
              ))
            )}
          </SectionRule>
        </>
      )}
    </article>
  );
}
