import { useTranslation } from 'react-i18next';

import type { PeriodReport, Tally } from '../../../../shared/domain/period-report.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { AmountText } from '../../../design/amount-text.tsx';
import { Figure } from '../../../design/figure.tsx';
import classes from './duties.module.css';

/** The figures of the period, then how they divide. A column that would say one thing only is left out. */
export function ReportFigures({ report }: { readonly report: PeriodReport }) {
  const { t } = useTranslation(['duties', 'common']);
  const { policy } = useBranchStore();
  const categoryText = (key: string) =>
    key === 'none' ? t('uncategorised') : t(`packs:${policy.id}.category.${key}`, { defaultValue: key });
  return (
    <section aria-label={t('figures')} className={classes.figures}>
      <div className={classes.row}>
        <Figure label={t('received')} value={report.received} tone="ink" />
        <Figure label={t('answered')} value={report.answered} tone="ink" />
        <Figure label={t('open')} value={report.open} tone={report.open > 0 ? 'amber' : 'quiet'} />
        <Figure label={t('escalated')} value={report.escalated} tone="ink" />
        <Figure label={t('satisfied')} value={report.satisfied} tone="jade" />
        <Figure
          label={t('dissatisfied')}
          value={report.dissatisfied}
          tone={report.dissatisfied > 0 ? 'seal' : 'quiet'}
        />
        <span className={classes.granted}>
          <span className={classes.grantedValue}>
            <AmountText fen={report.grantedFen} />
          </span>
          <span className={classes.grantedLabel}>{t('granted')}</span>
        </span>
      </div>
      {report.received === 0 ? null : (
        <div className={classes.tallies}>
          <TallyTable
            title={t('byChannel')}
            tally={report.byChannel}
            label={(key) => t(`common:channel.${key}`)}
          />
          <TallyTable title={t('byBook')} tally={report.byBook} label={(key) => t(`common:book.${key}`)} />
          <TallyTable
            title={t('byKind')}
            tally={report.byKind}
            label={(key) => t(`common:entryKind.${key}`)}
          />
          <TallyTable
            title={t('bySeverity')}
            tally={report.bySeverity}
            label={(key) => t(`common:severity.${key}`)}
          />
          <TallyTable title={t('byCategory')} tally={report.byCategory} label={categoryText} />
        </div>
      )}
    </section>
  );
}

type TallyTableProps = {
  readonly title: string;
  readonly tally: Tally;
  readonly label: (key: string) => string;
};

/** Largest first. */
function TallyTable({ title, tally, label }: TallyTableProps) {
  const rows = Object.entries(tally).toSorted(([, a], [, b]) => b - a);
  return (
    <table className={classes.tally}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(([key, count]) => (
          <tr key={key}>
            <th scope="row">{label(key)}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
