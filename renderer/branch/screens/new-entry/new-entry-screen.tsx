import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { LONG_TEXT_LIMIT } from '../../../../shared/lib/bounded-text.ts';
import { fail, ok } from '../../../../shared/lib/result.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { KeyHint } from '../../../design/key-hint.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { toWallParts } from '../../../i18n/format-instant.ts';
import { dropFormAttachments } from '../../attachments/drop-form-attachments.ts';
import { IntakeAttachments } from '../../attachments/intake-attachments.tsx';
import { recordFormAttachments } from '../../attachments/record-form-attachments.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { useCall } from '../../frame/use-call.ts';
import { useFormDraft } from '../entry/fields/use-form-draft.ts';
import { useFormKeys } from '../entry/fields/use-form-keys.ts';
import { useWorkingRole } from '../entry/use-working-role.ts';
import { ComputedSide } from './computed-side.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { findRefusedField } from './find-refused-field.ts';
import { toPreviewCommand, toRecordCommand } from './intake-command.ts';
import { IntakeForm } from './intake-form.tsx';
import { composeEmptyIntake } from './intake-values.ts';
import type { IntakeValues } from './intake-values.ts';
import { MissingLine } from './missing-line.tsx';
import classes from './new-entry.module.css';
import { SavedNote } from './saved-note.tsx';
import type { Recorded } from './saved-note.tsx';
import { useFieldPlan } from './use-field-plan.ts';
import { useRecordPreview } from './use-record-preview.ts';

/** Where the page that is being written is kept. */
const DRAFT_KEY = 'new-entry';

/** One page of the register: written by keyboard alone, kept while it is written, with what follows from it beside it. */
export function NewEntryScreen() {
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  if (recorded !== null) return <SavedNote recorded={recorded} onAnother={() => setRecorded(null)} />;
  return <IntakePage onRecorded={setRecorded} />;
}

function IntakePage({ onRecorded }: { readonly onRecorded: (recorded: Recorded) => void }) {
  const { t } = useTranslation(['new-entry', 'common']);
  const store = useBranchStore();
  const format = useFormat();
  const role = useWorkingRole();
  const call = useCall();
  const page = useRef<HTMLFormElement>(null);
  useFormKeys(page);
  const [empty] = useState(() => composeEmptyIntake(store.policy));
  const form = useForm<IntakeValues>({ defaultValues: empty, shouldFocusError: true });
  const draft = useFormDraft(form, DRAFT_KEY);
  const [isAsking, setIsAsking] = useState(false);
  const [openedAt] = useState(() => store.now());
  const typed = useWatch({ control: form.control });
  const values = useMemo(() => ({ ...empty, ...typed }), [empty, typed]);
  const command = toPreviewCommand(values, openedAt);
  const plan = useFieldPlan(values, command);
  const { preview, earlier, repeats } = useRecordPreview(command, role);
  const [repeatOf, setRepeatOf] = useState<EntryId | null>(null);

  // A refusal that names a field stands at the field; one sentence is not said twice.
  const isAtField = call.problem?.kind === 'refusal' && findRefusedField(call.problem.refusal) !== null;

  useEffect(() => {
    if (draft.isReady) page.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [draft.isReady]);

  const record = form.handleSubmit(async (values) => {
    const shaped = toRecordCommand(values, store.now());
    if (!shaped.ok) {
      const { field, key } = shaped.error;
      form.setError(
        field,
        { message: t(`problem.${key}`, { limit: LONG_TEXT_LIMIT }) },
        { shouldFocus: true },
      );
      return;
    }
    const saved = await call.run(async () => {
      const outcome = await store.recordEntry(shaped.value, role);
      if (!outcome.ok) {
        const field = findRefusedField(outcome.error);
        if (field !== null)
          form.setError(field, { message: format.refusal(outcome.error) }, { shouldFocus: true });
      }
      return outcome;
    });
    if (saved === null) return;
    const { entryId } = saved.value;
    // The entry is recorded whatever becomes of these; what was not done can still be done on its page.
    const isUnattached = !(await recordAttachments(entryId));
    await draft.discard();
    onRecorded({ ...saved.value, isUnattached, isUnlinked: !(await linkRepeat(entryId)) });
  });

  /** True where nothing was to be attached, or all of it was. What is not recorded yet waits on the entry's page. */
  const recordAttachments = async (entryId: EntryId): Promise<boolean> => {
    const attached = await call.run(async () => {
      const { refusal } = await recordFormAttachments(store, DRAFT_KEY, entryId, role);
      return refusal === null ? ok(null) : fail(refusal);
    });
    return attached !== null;
  };

  /** True where nothing was to be linked, or the link was made. */
  const linkRepeat = async (entryId: EntryId): Promise<boolean> => {
    if (repeatOf === null || !repeats.some((each) => each.entryId === repeatOf)) return true;
    const link = { type: 'link-entry', toEntryId: repeatOf, relation: 'repeat', note: '' } as const;
    return (await call.run(() => store.executeCommand(entryId, link, role))) !== null;
  };

  const discard = async () => {
    setIsAsking(false);
    form.reset(empty);
    plan.forget();
    setRepeatOf(null);
    call.clear();
    await dropFormAttachments(store, DRAFT_KEY);
    await draft.discard();
  };

  return (
    <div className={classes.screen}>
      <PageHeader title={t('title')} note={t('lead')} />
      <div className={classes.columns}>
        <form
          ref={page}
          className={classes.page}
          aria-label={t('title')}
          noValidate
          onSubmit={(event) => void record(event)}
        >
          <fieldset className={classes.lines} disabled={!draft.isReady}>
            <IntakeForm form={form} plan={plan} />
            <IntakeAttachments
              draftKey={DRAFT_KEY}
              wantsLetter={values.channel === 'letter' && store.policy.closing.requiresLetterCopy.value}
              onAdd={() => store.putDraft(DRAFT_KEY, form.getValues())}
            />
          </fieldset>
          <div className={classes.foot}>
            <MissingLine missing={plan.missing} onGo={(field) => form.setFocus(field)} />
            {isAtField ? null : <CallProblemNote problem={call.problem} />}
            <div className={classes.buttons}>
              <Button type="submit" loading={call.isBusy} rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}>
                {call.isBusy ? t('submitting') : t('submit')}
              </Button>
              {form.formState.isDirty || draft.restoredAt !== null ? (
                <Button variant="subtle" color="gray" onClick={() => setIsAsking(true)}>
                  {t('discard')}
                </Button>
              ) : null}
              <DraftLine restoredAt={draft.restoredAt} savedAt={draft.savedAt} />
            </div>
          </div>
        </form>
        <ComputedSide
          command={command}
          preview={preview}
          earlier={earlier}
          role={role}
          repeats={repeats}
          repeatOf={repeatOf}
          onRepeat={setRepeatOf}
          onTake={(entry) => {
            form.setValue('name', entry.customerName, { shouldDirty: true });
            form.setValue('phone', entry.customerPhone, { shouldDirty: true });
            form.setFocus('content');
          }}
        />
      </div>
      <DiscardDialog isOpen={isAsking} onKeep={() => setIsAsking(false)} onDiscard={() => void discard()} />
    </div>
  );
}

function DraftLine({ restoredAt, savedAt }: Pick<ReturnType<typeof useFormDraft>, 'restoredAt' | 'savedAt'>) {
  const { t } = useTranslation('new-entry');
  const format = useFormat();
  if (savedAt !== null)
    return <span className={classes.draft}>{t('draftSaved', { time: toWallParts(savedAt).time })}</span>;
  if (restoredAt === null) return null;
  return <span className={classes.draft}>{t('draftRestored', { time: format.dateTime(restoredAt) })}</span>;
}
