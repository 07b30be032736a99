import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Escalation } from '../../../shared/domain/entry.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { ConsoleEntryView, HeadOfficeCommand } from '../../../shared/protocol/console-api.ts';
import { AmountText } from '../../design/amount-text.tsx';
import { InstantText } from '../../design/instant-text.tsx';
import { RefusalNote } from '../../design/refusal-note.tsx';
import { SectionRule } from '../../design/section-rule.tsx';
import { EscalationMark, SeverityMark, StatusMark } from '../../design/status-mark.tsx';
import { useConsoleApi } from '../console-api-context.tsx';
import { useRemote } from '../use-remote.ts';
import { useWrittenWords } from '../../i18n/use-written-words.ts';
import classes from './console-entry-panel.module.css';
import { ConsoleTimeline } from './console-timeline.tsx';
import { DecisionForm } from './decision-form.tsx';

type ConsoleEntryPanelProps = {
  readonly unitId: string;
  readonly entryId: string;
  readonly onDecided: () => void;
};

function findOpen(view: ConsoleEntryView): Escalation | null {
  return (
    view.entry.escalations.findLast(
      (one) =>
        one.isOutbound &&
        (one.state === 'submitted' || one.state === 'delivered' || one.state === 'acknowledged'),
    ) ?? null
  );
}

/** The entry of a branch with its record, and what head office may decide. Opening it is the acknowledgement. */
export function ConsoleEntryPanel({ unitId, entryId, onDecided }: ConsoleEntryPanelProps) {
  const { t } = useTranslation(['console', 'common']);
  const written = useWrittenWords();
  const api = useConsoleApi();
  const { value: view, refusal, put } = useRemote(`entry-${entryId}`, () => api.getEntry(unitId, entryId));
  const [refused, setRefused] = useState<Refusal | null>(null);
  const open = view === null ? null : findOpen(view);

  const send = async (command: HeadOfficeCommand): Promise<boolean> => {
    const outcome = await api.sendCommand(unitId, entryId, command);
    if (outcome.ok) put(outcome.value);
    setRefused(outcome.ok ? null : outcome.error);
    onDecided();
    return outcome.ok;
  };

  const unreadId = open?.state === 'delivered' ? open.escalationId : null;
  useEffect(() => {
    if (unreadId === null) return;
    let isCurrent = true;
    void api
      .sendCommand(unitId, entryId, { type: 'acknowledge-escalation', escalationId: unreadId })
      .then((outcome) => {
        if (isCurrent && outcome.ok) put(outcome.value);
      });
    return () => {
      isCurrent = false;
    };
  }, [api, unitId, entryId, unreadId, put]);

  if (view === null) {
    return <div className={classes.panel}>{refusal === null ? null : <RefusalNote refusal={refusal} />}</div>;
  }
  const { entry } = view;
  const last = entry.escalations.findLast((one) => one.isOutbound) ?? null;
  const customer = entry.customer.isAnonymous
    ? t('common:anonymous')
    : [entry.customer.name || t('common:unnamed'), entry.customer.phone, entry.customer.otherContact]
        .filter((text) => text !== '')
        .join(t('common:listComma'));
  return (
    <article className={classes.panel} aria-label={entry.number}>
      <header className={classes.head}>
        <h2 className={classes.number}>{entry.number}</h2>
        <StatusMark status={entry.status} />
        <SeverityMark severity={entry.severity} />
        <span className={classes.unit}>{view.unit.name}</span>
      </header>
      <div className={classes.columns}>
        <div>
          <dl className={classes.facts}>
            <dt>{t('entry.customer')}</dt>
            <dd>{customer}</dd>
            <dt>{t('entry.channel')}</dt>
            <dd>{t(`common:channel.${entry.channel}`)}</dd>
            <dt>{t('entry.receivedAt')}</dt>
            <dd>
              <InstantText at={entry.receivedAt} />
            </dd>
            <dt>{t('entry.content')}</dt>
            <dd className={classes.text}>{written(entry.content)}</dd>
            <dt>{t('entry.demand')}</dt>
            <dd>
              {entry.demand.remedy === null ? null : `${t(`common:remedy.${entry.demand.remedy}`)} `}
              <strong>
                <AmountText fen={entry.demand.amountFen} />
              </strong>{' '}
              {entry.demand.text}
            </dd>
            {last === null ? null : (
              <>
                <dt>{t('entry.request')}</dt>
                <dd className={classes.text}>
                  {t(`common:escalationReason.${last.reason}`)}
                  {t('common:colon')}
                  {last.note}
                </dd>
              </>
            )}
            {entry.investigation === null ? null : (
              <>
                <dt>{t('entry.findings')}</dt>
                <dd className={classes.text}>
                  {t('entry.findingsLine', {
                    findings: entry.investigation.findings,
                    responsibility: t(`common:responsibility.${entry.responsibility}`),
                  })}
                </dd>
              </>
            )}
          </dl>
          {refused === null ? null : <RefusalNote refusal={refused} />}
          {open === null ? (
            <SectionRule title={t('decision.title')}>
              {last?.instruction ? (
                <div className={classes.decided}>
                  <EscalationMark state="instructed" />
                  <p className={classes.text}>
                    {t(`common:remedy.${last.instruction.measure.remedy}`)}{' '}
                    <AmountText fen={last.instruction.measure.amountFen} />
                  </p>
                  <p className={classes.text}>{last.instruction.conveyText}</p>
                </div>
              ) : (
                <p className={classes.quiet}>{last?.question?.text ?? t('decision.nothing')}</p>
              )}
            </SectionRule>
          ) : (
            <DecisionForm escalation={open} demand={entry.demand} onSend={send} />
          )}
        </div>
        <SectionRule title={t('entry.timeline')}>
          <ConsoleTimeline view={view} now={view.entry.updatedAt} />
        </SectionRule>
      </div>
    </article>
  );
}
