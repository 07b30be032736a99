import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { findCorrection } from '../../../../shared/domain/correctable.ts';
import type { Entry } from '../../../../shared/domain/entry.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { SeverityMark } from '../../../design/status-mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { CorrectedText } from './record/corrected-text.tsx';
import { useWrittenWords } from '../../../i18n/use-written-words.ts';
import classes from './entry.module.css';
import { listParticulars } from './list-particulars.ts';
import { useMeasureText } from './use-measure-text.ts';
import { useNames } from './use-names.ts';

/** What was recorded, as lines of a register page: the words of the customer first. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['entry', 'new-entry', 'common']);
  const written = useWrittenWords();
  const names = useNames();
  const format = useFormat();
  const measureText = useMeasureText();
  const { people, policy } = useBranchStore();
  const mustRestate = policy.channels.some((way) => way.channel === entry.channel && way.mustRestate);
  const owner = people.find((person) => person.id === entry.ownerId)?.name ?? t('event.unknownPerson');
  const { customer, demand, investigation } = entry;
  const measure = measureText(demand);
  const { eventId } = entry.received;
  const isCorrected = (field: string) => findCorrection(entry, eventId, field) !== null;
  const isWritten = (field: string, text: string) => text !== '' || isCorrected(field);
  const corrected = (field: string, text: string, otherwise = '') => (
    <CorrectedText entry={entry} eventId={eventId} field={field} text={text} otherwise={otherwise} />
  );
  return (
    <SectionRule title={t('facts.title')}>
      <dl className={classes.facts}>
        <Fact label={t('facts.content')} isWide>
          <p className={classes.story}>{corrected('content', written(entry.content))}</p>
        </Fact>
        <Fact label={t('facts.demand')} isWide>
          {measure === '' ? null : <strong className={classes.measure}>{measure}</strong>}
          {measure !== '' && demand.text === '' && !isCorrected('demand.text') ? null : (
            <p className={classes.story}>{corrected('demand.text', demand.text, t('common:none'))}</p>
          )}
        </Fact>
        <Fact label={t('facts.customer')}>
          {customer.isAnonymous
            ? t('common:anonymous')
            : corrected('customer.name', customer.name, t('common:unnamed'))}
        </Fact>
        <Fact label={t('facts.phone')}>
          {corrected('customer.phone', customer.phone, t('facts.notGiven'))}
        </Fact>
        {isWritten('customer.otherContact', customer.otherContact) ? (
          <Fact label={t('facts.otherContact')}>
            {corrected('customer.otherContact', customer.otherContact)}
          </Fact>
        ) : null}
        <Fact label={t('facts.receivedAt')}>{format.dateTime(entry.receivedAt)}</Fact>
        {entry.happenedAt === null ? null : (
          <Fact label={t('facts.happenedAt')}>{format.dateTime(entry.happenedAt)}</Fact>
        )}
        {isWritten('place', entry.place) ? (
          <Fact label={t('facts.place')}>{corrected('place', entry.place)}</Fact>
        ) : null}
        {isWritten('against', entry.against) ? (
          <Fact label={t('facts.against')}>{corrected('against', entry.against)}</Fact>
        ) : null}
        {listDetails(entry).map(({ field, text }) =>
          isWritten(`details.${field}`, text) ? (
            <Fact key={field} label={t(`facts.detail.${field.replaceAll('.', '-')}`)}>
              {corrected(`details.${field}`, text)}
            </Fact>
          ) : null,
        )}
        {listParticulars(entry, { t, format, names }).map(({ label, text }) => (
          <Fact key={label} label={label}>
            {text}
          </Fact>
        ))}
        <Fact label={t('facts.receivedBy')}>
          {entry.received.actor.name}
          <span className={classes.quiet}>
            {entry.wasRestated ? t('facts.restated') : mustRestate ? t('facts.notRestated') : ''}
          </span>
        </Fact>
        <Fact label={t('facts.owner')}>{owner}</Fact>
        <Fact label={t('facts.severity')}>
          <SeverityMark severity={entry.severity} />
        </Fact>
        <Fact label={t('facts.responsibility')}>{t(`common:responsibility.${entry.responsibility}`)}</Fact>
        {isWritten('lateReason', entry.lateReason) ? (
          <Fact label={t('facts.lateReason')} isWide>
            {corrected('lateReason', entry.lateReason)}
          </Fact>
        ) : null}
        {investigation === null ? null : (
          <Fact label={t('facts.findings')} isWide>
            <p className={classes.story}>
              <CorrectedText
                entry={entry}
                eventId={investigation.eventId}
                field="findings"
                text={investigation.findings}
              />
            </p>
            {investigation.cause === '' ? null : (
              <p className={classes.quietLine}>
                {t('facts.cause')}
                {t('common:colon')}
                <CorrectedText
                  entry={entry}
                  eventId={investigation.eventId}
                  field="cause"
                  text={investigation.cause}
                />
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

/** What some policies ask beyond the words, as far as it is text. */
function listDetails({ details }: Entry): readonly { readonly field: string; readonly text: string }[] {
  const { company, unitNumber, address, parties, witnesses, evidence, product } = details;
  const texts = {
    company,
    unitNumber,
    address,
    parties,
    witnesses,
    evidence,
    'product.orderNumber': product?.orderNumber ?? '',
    'product.materialNumber': product?.materialNumber ?? '',
  };
  return Object.entries(texts).map(([field, text]) => ({ field, text }));
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
