import { useEffect, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { ActionFormProps } from './action-form.ts';
import { ActionSheet } from './action-sheet.tsx';
import { useNames } from '../use-names.ts';
import classes from './actions.module.css';
import { findFieldGap, findRefusedField } from './find-field-problem.ts';
import { SpecField } from './spec-field.tsx';
import type { ActionSpec } from './specs/action-spec.ts';
import { ACTION_SPECS } from './specs/action-specs.ts';
import type { SpecAction } from './specs/action-specs.ts';
import type { FormValues } from './specs/field-spec.ts';
import { readValues } from './specs/value-reader.ts';
import { useActionDraft } from './use-action-draft.ts';
import { useProposals } from './use-proposals.ts';
import { useScene } from './use-scene.ts';

/** The form of an action that is data: its lines, what follows from them, and the command they make. */
export function SpecForm({ type, ...props }: ActionFormProps & { readonly type: SpecAction }) {
  const { t } = useTranslation(['entry', 'new-entry', 'common']);
  const names = useNames();
  const spec: ActionSpec = ACTION_SPECS[type];
  const scene = useScene(props.view, props.role);
  const form = useForm<FormValues>({ defaultValues: seed(spec.start(scene), props) });
  const draft = useActionDraft(form, type, props, spec.about?.(scene) ?? null);
  useProposals(form, spec, scene);
  const typed = useWatch({ control: form.control });
  const values: FormValues = { ...form.getValues(), ...dropEmpty(typed) };
  const read = readValues(values);
  const fields = spec.fields(scene, read);
  const refusal = props.problem?.kind === 'refusal' ? props.problem.refusal : null;
  const refusedField = findRefusedField(fields, refusal);
  const outcome = spec.outcome?.(scene, read);

  const lastRefusal = useRef(refusal);
  useEffect(() => {
    if (refusal !== null && refusal !== lastRefusal.current && refusedField !== null)
      form.setFocus(refusedField);
    lastRefusal.current = refusal;
  }, [refusal, refusedField, form]);

  const submit = async () => {
    form.clearErrors();
    const found = findFieldGap(spec.fields(scene, readValues(form.getValues())), form.getValues());
    if (found !== null) {
      const message = found.gap === 'required' ? t('form.required') : t(`form.gap.${found.gap}`);
      form.setError(found.name, { message }, { shouldFocus: true });
      return;
    }
    const command = await spec.toCommand(readValues(form.getValues()), scene);
    if (command !== null) await draft.run(command);
  };
  const describeProblem = (name: string): string | undefined => {
    const message = form.formState.errors[name]?.message;
    if (typeof message === 'string') return message;
    if (refusal === null || name !== refusedField) return undefined;
    const rule = refusal.rule === null ? '' : t('common:rule', { rule: refusal.rule });
    return `${names.refusal(refusal)} ${rule}`.trim();
  };
  return (
    <ActionSheet
      {...props}
      problem={refusedField === null ? props.problem : null}
      restoredAt={draft.restoredAt}
      type={type}
      lead={spec.lead?.(scene)}
      submitLabel={t(`action.${type}`)}
      onSubmit={() => void submit()}
    >
      {fields.map((field) => (
        <SpecField
          key={field.name}
          field={field}
          form={form}
          idPrefix={type}
          about={{ ...props.view.entry.customer, id: props.view.entry.id }}
          problem={describeProblem(field.name)}
        />
      ))}
      {outcome === undefined ? null : (
        <p className={classes.outcome} role="status">
          {outcome}
        </p>
      )}
    </ActionSheet>
  );
}

/** What a refused form beside this one had in it goes on as the note. */
function seed(start: FormValues, { seed: carried }: ActionFormProps): FormValues {
  if (carried === null || carried.text === '') return start;
  const target = ['findings', 'note', 'text', 'reason'].find((name) => start[name] === '');
  return target === undefined ? start : { ...start, [target]: carried.text };
}

function dropEmpty(values: Partial<FormValues>): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, value]])),
  );
}
