import { useTranslation } from 'react-i18next';

import type { Escalation, Mark as FactMark, VerbalApproval } from '../../../../shared/domain/entry.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { EscalationMark } from '../../../design/status-mark.tsx';
import { InstantText } from '../../../design/instant-text.tsx';
import { SectionRule } from '../../../design/section-rule.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './escalation.module.css';
import { isPhoneReportDue } from './is-phone-report-due.ts';
import { useMeasureText } from './use-measure-text.ts';
import { useNames } from './use-names.ts';
import { useNow } from '../../frame/use-now.ts';

type Step = { readonly key: string; readonly mark: FactMark | null };

/**
 * The way to head office. Inside the branch whoever is asked takes it over; what was declined has no steps ahead of it. A confirmation that the policy does not
 * ask for is no step, nor is the delivery of what was decided by word of mouth before it arrived.
 */
function listSteps(escalation: Escalation, said: VerbalApproval | null): readonly Step[] {
  const requested = { key: 'requested', mark: escalation.requested };
  if (escalation.state === 'declined') return [requested];
  if (!escalation.isOutbound) return [requested, { key: 'accepted', mark: escalation.confirmed }];
  const steps = [
    requested,
    ...(escalation.isConfirmationNeeded ? [{ key: 'confirmed', mark: escalation.confirmed }] : []),
    { key: 'submitted', mark: escalation.submitted },
    { key: 'delivered', mark: escalation.delivered },
    { key: 'acknowledged', mark: escalation.acknowledged },
    { key: 'instructed', mark: escalation.instruction },
  ];
  return said === null ? steps : steps.filter(({ mark }) => mark !== null);
}

export type EscalationPanelProps = {
  readonly escalation: Escalation;
  /** What decided it by word of mouth, where that is how it was decided (AUT-5). */
  readonly said: VerbalApproval | null;
};

/** How far an escalation has come, as steps with times; what head office asked or decided stands large below. */
export function EscalationPanel({ escalation, said }: EscalationPanelProps) {
  const { t } = useTranslation(['entry', 'common']);
  const { policy } = useBranchStore();
  const now = useNow();
  const steps = listSteps(escalation, said);
  const reached = steps.findLastIndex((step) => step.mark !== null);
  return (
    <SectionRule title={t('escalation.title')} aside={<EscalationMark state={escalation.state} />}>
      <p className={classes.reason}>
        <strong>{t(`common:escalationReason.${escalation.reason}`)}</strong> {escalation.note}
      </p>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={classes.step}
            data-reached={step.mark !== null}
            data-current={index === reached}
          >
            <span className={classes.stepName}>{t(`escalation.step.${step.key}`)}</span>
            <span className={classes.stepTime}>
              {step.mark === null ? (
                t('escalation.notYet')
              ) : (
                <InstantText at={step.mark.at} shortAsOf={now} />
              )}
            </span>
            <span className={classes.stepWho}>
              {step.key === 'instructed' && said !== null ? said.approverName : step.mark?.actor.name}
            </span>
          </li>
        ))}
      </ol>
      {escalation.state === 'submitted' ? (
        <p
          className={classes.hint}
          data-tone={isPhoneReportDue(escalation, now, policy.phoneReportAfterMinutes) ? 'late' : 'calm'}
        >
          {isPhoneReportDue(escalation, now, policy.phoneReportAfterMinutes)
            ? t('escalation.phoneNeeded', { minutes: policy.phoneReportAfterMinutes })
            : t('escalation.waitsLine')}
        </p>
      ) : null}
      <EscalationWords escalation={escalation} said={said} />
    </SectionRule>
  );
}

function EscalationWords({ escalation, said }: EscalationPanelProps) {
  const { t } = useTranslation(['entry', 'common']);
  const names = useNames();
  const format = useFormat();
  const measureText = useMeasureText();
  const { phoneReport, declined, question, answers, instruction } = escalation;
  return (
    <>
      {phoneReport === null ? null : (
        <p className={classes.hint} data-tone="calm">
          {t('escalation.phoneDone', {
            time: format.dateTime(phoneReport.reportedAt),
            name: phoneReport.reportedTo,
          })}
        </p>
      )}
      {declined === null ? null : (
        <p className={classes.hint}>{t('escalation.declined', { reason: declined.reason })}</p>
      )}
      {question === null ? null : (
        <div className={classes.slip} data-tone="question">
          <p className={classes.slipTitle}>{t('escalation.question')}</p>
          <p className={classes.slipText}>{question.text}</p>
        </div>
      )}
      {answers.map((answer) => (
        <p key={answer.eventId} className={classes.hint}>
          {t('escalation.answer')}
          {t('common:colon')}
          {answer.text}
        </p>
      ))}
      {instruction === null ? null : (
        <div className={classes.slip} data-tone="instruction">
          <p className={classes.slipTitle}>{t('escalation.instruction')}</p>
          <p className={classes.slipMeasure}>{measureText(instruction.measure)}</p>
          <p className={classes.slipText}>{instruction.conveyText}</p>
          {instruction.internalNote === '' ? null : (
            <p className={classes.internal}>
              {t('escalation.internalNote')}
              {t('common:colon')}
              {instruction.internalNote}
            </p>
          )}
          <p className={classes.slipWho}>
            {said === null
              ? instruction.actor.name
              : t('escalation.byWord', {
                  name: said.approverName,
                  role: names.role(said.approverRole),
                  recorder: said.actor.name,
                })}{' '}
            <InstantText at={said?.saidAt ?? instruction.at} />
          </p>
        </div>
      )}
    </>
  );
}
