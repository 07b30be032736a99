import { Button } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { Entry } from '../../../../../shared/domain/entry.ts';
import { findApprovedPlan, findStandingInstruction } from '../../../../../shared/domain/open-escalation.ts';
import { APOLOGIES, REPLY_MODES } from '../../../../../shared/domain/vocabulary.ts';
import type { Apology, Remedy, ReplyMode } from '../../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../../data/branch-store-provider.tsx';
import { LineChoice } from '../fields/line-choice.tsx';
import { LineArea, LineCheck } from '../fields/line-input.tsx';
import { LineInstant } from '../fields/line-instant.tsx';
import { fromInstantInput } from '../fields/instant-input.ts';
import { toAmountInput } from '../fields/read-amount.ts';
import { useMeasureText } from '../use-measure-text.ts';
import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { MeasureFields, readMeasure } from './measure-fields.tsx';
import { useActionDraft } from './use-action-draft.ts';

type Satisfaction = 'unknown' | 'yes' | 'no';
type ReplyValues = {
  mode: ReplyMode;
  content: string;
  remedy: Remedy | '';
  amount: string;
  apology: Apology;
  isInterim: boolean;
  nextReplyAt: string;
  satisfied: Satisfaction;
};

const SATISFACTIONS: readonly Satisfaction[] = ['yes', 'no', 'unknown'];
const IS_SATISFIED: Readonly<Record<Satisfaction, boolean | null>> = { yes: true, no: false, unknown: null };

/** The way back is the way it came, where that is a way to answer. */
function pickMode({ channel, book }: Entry): ReplyMode {
  if (book === 'opinion-book') return 'in-book';
  if (channel === 'phone' || channel === 'hotline-handover') return 'phone';
  if (channel === 'on-site-oral' || channel === 'visit') return 'oral';
  return channel === 'letter' ? 'written' : 'phone';
}

/** After an instruction exactly that stands in the form (AUT-6); after an approved plan its measure; else nothing. */
function toReplyValues(entry: Entry): ReplyValues {
  const instruction = findStandingInstruction(entry);
  const measure = instruction?.measure ?? findApprovedPlan(entry)?.measure ?? null;
  return {
    mode: pickMode(entry),
    content: instruction?.conveyText ?? '',
    remedy: measure?.remedy ?? '',
    amount: toAmountInput(measure?.amountFen ?? null),
    apology: 'none',
    isInterim: false,
    nextReplyAt: '',
    satisfied: 'unknown',
  };
}

/** What the customer is told. A promise beyond authority, or beside the instruction, is refused here, with the way on. */
export function ReplyForm(props: ActionFormProps) {
  const { t } = useTranslation(['entry', 'common']);
  const measureText = useMeasureText();
  const { policy } = useBranchStore();
  const { entry } = props.view;
  const instruction = findStandingInstruction(entry);
  const form = useForm<ReplyValues>({ defaultValues: toReplyValues(entry) });
  // A draft from before the instruction must not come back over it.
  const draft = useActionDraft(form, 'give-reply', props, instruction?.eventId);
  const way = policy.channels.find(({ channel }) => channel === entry.channel);
  const modes = REPLY_MODES.filter((mode) => mode !== 'in-book' || entry.book === 'opinion-book');
  const final = modes.filter((mode) => way === undefined || way.replyModes.includes(mode));
  const isInterim = useWatch({ control: form.control, name: 'isInterim' });
  const submit = form.handleSubmit(async (values) => {
    const measure = readMeasure(values);
    if (values.content.trim() === '') {
      form.setError('content', { message: t('form.required') }, { shouldFocus: true });
    } else if (measure !== 'invalid') {
      await draft.run({
        type: 'give-reply',
        mode: values.mode,
        content: values.content,
        measure,
        apology: values.apology,
        isInterim: values.isInterim,
        nextReplyAt: values.isInterim ? fromInstantInput(values.nextReplyAt) : null,
        isCustomerSatisfied: IS_SATISFIED[values.satisfied],
      });
    }
  });
  return (
    <ActionSheet
      {...props}
      restoredAt={draft.restoredAt}
      type="give-reply"
      lead={
        instruction === null
          ? undefined
          : t('form.reply.instructed', { measure: measureText(instruction.measure) })
      }
      submitLabel={t('form.reply.submit')}
      onSubmit={() => void submit()}
      takeAlong={() => ({
        text: form.getValues('content'),
        remedy: form.getValues('remedy'),
        amount: form.getValues('amount'),
      })}
    >
      <LineChoice
        label={t('form.reply.mode')}
        field={form.register('mode')}
        options={modes.map((mode) => ({ value: mode, label: t(`common:replyMode.${mode}`) }))}
        hint={
          way === undefined || final.length === modes.length
            ? undefined
            : t('form.reply.modeHint', {
                modes: final.map((mode) => t(`common:replyMode.${mode}`)).join(t('common:listComma')),
                rule: way.rule,
              })
        }
      />
      <LineArea
        id="reply-content"
        label={t('form.reply.content')}
        problem={form.formState.errors.content?.message}
        {...form.register('content')}
      />
      <MeasureFields
        form={form}
        idPrefix="reply"
        isOptional
        also={[entry.demand.remedy, instruction?.measure.remedy ?? null]}
      />
      <LineChoice
        label={t('form.reply.apology')}
        field={form.register('apology')}
        options={APOLOGIES.map((each) => ({ value: each, label: t(`common:apology.${each}`) }))}
      />
      <LineCheck
        id="reply-interim"
        caption=""
        label={t('form.reply.isInterim')}
        {...form.register('isInterim')}
      />
      {isInterim ? (
        <LineInstant id="reply-next" label={t('form.reply.nextReplyAt')} {...form.register('nextReplyAt')} />
      ) : null}
      <LineChoice
        label={t('form.reply.satisfied')}
        field={form.register('satisfied')}
        options={SATISFACTIONS.map((each) => ({
          value: each,
          label: t(`form.reply.satisfied${each === 'yes' ? 'Yes' : each === 'no' ? 'No' : 'Unknown'}`),
        }))}
      />
      {instruction !== null && props.problem !== null ? (
        <Button variant="default" size="compact-sm" mt="sm" onClick={() => form.reset(toReplyValues(entry))}>
          {t('form.reply.restore')}
        </Button>
      ) : null}
    </ActionSheet>
  );
}
