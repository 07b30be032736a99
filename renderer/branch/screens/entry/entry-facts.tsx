import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '../../../../shared/domain/entry.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { SeverityMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './entry.module.css';
import { useMeasureText } from './use-measure-text.ts';

/** What was recorded, as lines of a register page: the words of the customer first. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['entry', 'common']);
  const format = useFormat();
  const measureText = useMeasureText();
  const { people } = useBranchStore();
  const owner = people.find((person) => person.id === entry.ownerId)?.name ?? t('event.unknownPerson');
  const { customer, demand, investigation } = entry;
  const measure = measureText(demand);
  return (
    <SectionRule title={t('facts.title')}>
      <dl className={classes.facts}>
        <Fact label={t('facts.content')} isWide>
          <p className={classes.story}>{entry.content}</p>
        </Fact>
        <Fact label={t('facts.demand')} isWide>
          {measure === '' ? null : <strong className={classes.measure}>{measure}</strong>}
          {demand.text === '' ? null : <p className={classes.story}>{demand.text}</p>}
          {measure === '' && demand.text === '' ? t('common:none') : null}
        </Fact>
        <Fact label={t('facts.customer')}>
          {customer.isAnonymous ? t('common:anonymous') : customer.name || t('common:unnamed')}
        </Fact>
        <Fact label={t('facts.phone')}>{customer.phone || t('facts.notGiven')}</Fact>
        {customer.otherContact === '' ? null : (
          <Fact label={t('facts.otherContact')}>{customer.otherContact}</Fact>
        )}
        <Fact label={t('facts.receivedAt')}>{format.dateTime(entry.receivedAt)}</Fact>
        {entry.happenedAt === null ? null : (
          <Fact label={t('facts.happenedAt')}>{format.dateTime(entry.happenedAt)}</Fact>
        )}
        {entry.place === '' ? null : <Fact label={t('facts.place')}>{entry.place}</Fact>}
        {entry.against === '' ? null : <Fact label={t('facts.against')}>{entry.against}</Fact>}
        <Fact label={t('facts.receivedBy')}>
          {entry.received.actor.name}
          <span className={classes.quiet}>
            {entry.wasRestated ? t('facts.restated') : t('facts.notRestated')}
          </span>
        </Fact>
        <Fact label={t('facts.owner')}>{owner}</Fact>
        <Fact label={t('facts.severity')}>
          <SeverityMark severity={entry.severity} />
        </Fact>
        <Fact label={t('facts.responsibility')}>{t(`common:responsibility.${entry.responsibility}`)}</Fact>
        {entry.lateReason === '' ? null : (
          <Fact label={t('facts.lateReason')} isWide>
            {entry.lateReason}
          </Fact>
        )}
        {investigation === null ? null : (
          <Fact label={t('facts.findings')} isWide>
            <p className={classes.story}>{investigation.findings}</p>
            {investigation.cause === '' ? null : (
              <p className={classes.quietLine}>
                {t('facts.cause')}
                {t('common:colon')}
                {investigation.cause}
              </p>
            )}
          </Fact>
        )}
      </dl>
      <p className={classes.edition}>
        {t('facts.edition', {
          pack: t(`policy:packs.${entry.packId}`, { defaultValue: entry.packId }),
          version: entry.packVersion,
        })}
      </p>
    </SectionRule>
  );
}

type FactProps = { readonly label: string; readonly isWide?: boolean; readonly children: ReactNode };

function Fact({ label, isWide = false, children }: FactProps) {
  return (
    <div className={classes.fact} data-wide={isWide}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
