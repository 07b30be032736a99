import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { findPendingPlan } from '../../../../../shared/domain/open-escalation.ts';
import type { Remedy } from '../../../../../shared/domain/vocabulary.ts';
import { fromInstantInput } from '../fields/instant-input.ts';
import { LineArea, LineSelect } from '../fields/line-input.tsx';
import { LineInstant } from '../fields/line-instant.tsx';
import { LinePair } from '../fields/register-line.tsx';
import { toAmountInput } from '../fields/read-amount.ts';
import { useMeasureText } from '../use-measure-text.ts';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { MeasureFields, readMeasure } from './measure-fields.tsx';
import { listStaffOptions } from './specs/people-options.ts';
import { useScene } from './use-scene.ts';
import { useActionDraft } from './use-action-draft.ts';

type PlanValues = { remedy: Remedy | ''; amount: string; text: string; responsibleId: string; dueAt: string };

/** T06: a solution for whoever may decide it; starts from what the customer demands. */
export function ProposePlanForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { demand } = props.view.entry;
  const form = useForm<PlanValues>({
    defaultValues: {
      remedy: demand.remedy ?? 'explanation',
      amount: toAmountInput(demand.amountFen),
      text: props.seed?.text ?? '',
      responsibleId: '',
      dueAt: '',
    },
  });
  const scene = useScene(props.view, props.role);
  const draft = useActionDraft(form, 'propose-plan', props);
  const submit = form.handleSubmit(async (values) => {
    const measure = readMeasure(values);
    if (values.text.trim() === '')
      form.setError('text', { message: t('form.required') }, { shouldFocus: true });
    else if (measure !== null && measure !== 'invalid')
      await draft.run({
        type: 'propose-plan',
        measure,
        text: values.text,
        responsibleId: scene.people.find(({ id }) => id === values.responsibleId)?.id ?? null,
        dueAt: fromInstantInput(values.dueAt),
      });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="propose-plan"
      submitLabel={t('form.plan.submit')}
      onSubmit={() => void submit()}
    >
      <MeasureFields form={form} idPrefix="plan" isOptional={false} also={[demand.remedy]} />
      <LineArea
        id="plan-text"
        label={t('form.plan.text')}
        problem={form.formState.errors.text?.message}
        {...form.register('text')}
      />
      <LinePair>
        <LineSelect
          id="plan-responsible"
          label={t('form.plan.responsible')}
          options={[{ value: '', label: t('form.plan.nobody') }, ...listStaffOptions(scene)]}
          {...form.register('responsibleId')}
        />
        <LineInstant id="plan-due" label={t('form.plan.dueAt')} {...form.register('dueAt')} />
      </LinePair>
    </ActionSheet>
  );
}

function usePlanLead({ view }: Pick<ActionFormProps, 'view'>) {
  const { t } = useTranslation('entry');
  const measureText = useMeasureText();
  const plan = findPendingPlan(view.entry);
  if (plan === null) return { plan, lead: undefined };
  return {
    plan,
    lead: `${t('form.plan.shown', { name: plan.proposed.actor.name, measure: measureText(plan.measure) })}\n${plan.text}`,
  };
}

/** T07. */
export function ApprovePlanForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { plan, lead } = usePlanLead(props);
  const form = useForm({ defaultValues: { note: '' } });
  const draft = useActionDraft(form, 'approve-plan', props, plan?.planId);
  const submit = form.handleSubmit(async ({ note }) => {
    if (plan !== null) await draft.run({ type: 'approve-plan', planId: plan.planId, note: note.trim() });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="approve-plan"
      lead={lead}
      submitLabel={t('form.plan.approveSubmit')}
      onSubmit={() => void submit()}
    >
      <LineArea id="approve-note" label={t('form.note')} rows={1} {...form.register('note')} />
    </ActionSheet>
  );
}

/** T08: back to the handler, with what is wrong with it. */
export function ReturnPlanForm(props: ActionFormProps) {
  const { t } = useTranslation('entry');
  const { plan, lead } = usePlanLead(props);
  const form = useForm({ defaultValues: { reason: '' } });
  const draft = useActionDraft(form, 'return-plan', props, plan?.planId);
  const submit = form.handleSubmit(async ({ reason }) => {
    if (reason.trim() === '') form.setError('reason', { message: t('form.required') }, { shouldFocus: true });
    else if (plan !== null) await draft.run({ type: 'return-plan', planId: plan.planId, reason });
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="return-plan"
      lead={lead}
      submitLabel={t('form.plan.returnSubmit')}
      onSubmit={() => void submit()}
    >
      <LineArea
        id="return-plan-reason"
        label={t('form.plan.reason')}
        problem={form.formState.errors.reason?.message}
        {...form.register('reason')}
      />
    </ActionSheet>
  );
}
