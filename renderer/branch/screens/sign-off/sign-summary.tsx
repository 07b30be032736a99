import { useTranslation } from 'react-i18next';

import { findFinalReply } from '../../../../shared/domain/open-escalation.ts';
import type { EntryView } from '../../../data/branch-store.ts';
import { useMeasureText } from '../entry/use-measure-text.ts';
import classes from './sign-off.module.css';

/** What a signer weighs, in two lines: what was asked, what was answered. Once signed, it says so; the seal is on the entry below. */
export function SignSummary({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation(['sign-off', 'common']);
  const measureText = useMeasureText();
  const { entry } = view;
  const reply = findFinalReply(entry);
  const signOff = entry.signOffs.at(-1);
  const satisfaction =
    reply?.isCustomerSatisfied == null
      ? t('satisfactionUnknown')
      : t(reply.isCustomerSatisfied ? 'satisfied' : 'notSatisfied');
  return (
    <section className={classes.summary} aria-label={t('panelTitle')}>
      <dl className={classes.pair}>
        <dt>{t('asked')}</dt>
        <dd>
          <strong>{measureText(entry.demand)}</strong> {entry.demand.text}
          {measureText(entry.demand) === '' && entry.demand.text === '' ? t('common:none') : null}
        </dd>
        <dt>{t('answered')}</dt>
        <dd>
          <strong>{measureText(reply?.measure ?? null)}</strong> {reply?.content}
          <span className={classes.satisfaction}>{satisfaction}</span>
        </dd>
      </dl>
      {signOff !== undefined && entry.status === 'closed' ? (
        <p role="status" className={classes.signedText}>
          {t('signedTitle', { number: entry.number })}
        </p>
      ) : null}
    </section>
  );
}
