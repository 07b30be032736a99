import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { EntryId } from '../../../../shared/domain/ids.ts';
import { listRecordingRoles } from '../../../../shared/domain/list-roles.ts';
import { fail, ok } from '../../../../shared/lib/result.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { KeyHint } from '../../../design/key-hint.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { dropFormAttachments } from '../../attachments/drop-form-attachments.ts';
import { recordFormAttachments } from '../../attachments/record-form-attachments.ts';
import { useAttachments } from '../../attachments/use-attachments.ts';
import { toDraftOwner } from '../../../data/attachment-store.ts';
import { CallProblemNote } from '../../frame/call-problem-note.tsx';
import { pickActingRole, useSession } from '../../frame/session.tsx';
import { useCall } from '../../frame/use-call.ts';
import { toInstantInput } from '../entry/fields/instant-input.ts';
import { LineArea, LineInput, LineSelect } from '../entry/fields/line-input.tsx';
import { LineInstant } from '../entry/fields/line-instant.tsx';
import { useFormDraft } from '../entry/fields/use-form-draft.ts';
import { useFormKeys } from '../entry/fields/use-form-keys.ts';
import classes from './book.module.css';
import { PaperPhotoField } from './paper-photo-field.tsx';
import { toPaperCommand } from './paper-page-values.ts';
import type { PaperPageValues } from './paper-page-values.ts';

/** A page that was put into the book. Its photograph may still wait to be recorded, on the entry's page. */
export type PaperRecorded = { readonly entryId: EntryId; readonly isUnattached: boolean };

type PaperPageFormProps = {
  readonly onClose: () => void;
  readonly onRecorded: (recorded: PaperRecorded) => void;
};

/** BOOK-5: a page of the paper book, typed in word by word, photographed, or both; it takes the next number of the same book. */
export function PaperPageForm(props: PaperPageFormProps) {
  const { t } = useTranslation(['opinion-book', 'common']);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('paper.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="64rem"
    >
      <PaperPageSheet {...props} />
    </Modal>
  );
}

/** The lines, with the photograph beside them. What was begun is kept when the sheet is closed, and goes when it is given up. */
function PaperPageSheet({ onClose, onRecorded }: PaperPageFormProps) {
  const { t } = useTranslation('opinion-book');
  const store = useBranchStore();
  const format = useFormat();
  const { roles, personId } = useSession();
  const call = useCall();
  const sheet = useRef<HTMLFormElement>(null);
  useFormKeys(sheet);
  const kinds = store.policy.entryKinds.map(({ entryKind }) => entryKind);
  const draftKey = `paper-page:${personId}`;
  const [empty] = useState<PaperPageValues>(() => ({
    entryKind: kinds[0] ?? 'complaint',
    content: '',
    name: '',
    phone: '',
    writtenAt: toInstantInput(store.now()),
    lateReason: '',
  }));
  const form = useForm<PaperPageValues>({ defaultValues: empty });
  const draft = useFormDraft(form, draftKey);
  const attachments = useAttachments(toDraftOwner(draftKey), {
    wanted: 'paper-page',
    onAdd: () => store.putDraft(draftKey, form.getValues()),
  });
  const photoCount = attachments.cards.filter(({ purpose }) => purpose === 'paper-page').length;
  const role = pickActingRole(
    roles,
    listRecordingRoles(store.policy).find((each) => roles.includes(each)),
  );
  const isBegun = form.formState.isDirty || draft.restoredAt !== null || attachments.cards.length > 0;

  const save = form.handleSubmit(async (page) => {
    const command = toPaperCommand(page, { photoCount, now: store.now() });
    const saved = await call.run(async () => await store.recordEntry(command, role));
    if (saved === null) return;
    const { entryId } = saved.value;
    // The page is in the book whatever becomes of its photograph, which waits on the entry's page if it must.
    const attached = await call.run(async () => {
      const { refusal } = await recordFormAttachments(store, draftKey, entryId, role);
      return refusal === null ? ok(null) : fail(refusal);
    });
    await draft.discard();
    onRecorded({ entryId, isUnattached: attached === null });
  });
  const giveUp = async () => {
    await dropFormAttachments(store, draftKey);
    await draft.discard();
    onClose();
  };
  return (
    <form
      ref={sheet}
      className={classes.paper}
      aria-label={t('paper.title')}
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <p className={classes.why}>
        {draft.restoredAt === null
          ? t('paper.lead')
          : t('paper.restored', { time: format.dateTime(draft.restoredAt) })}
      </p>
      <div className={classes.paperColumns}>
        <PaperPhotoField draftKey={draftKey} attachments={attachments} />
        <fieldset className={classes.paperLines} disabled={!draft.isReady}>
          <LineSelect
            id="paper-kind"
            label={t('paper.kind')}
            options={kinds.map((value) => ({ value, label: t(`common:entryKind.${value}`) }))}
            {...form.register('entryKind')}
          />
          <LineArea
            id="paper-content"
            label={t('paper.content')}
            rows={5}
            hint={photoCount === 0 ? undefined : t('paper.contentHint')}
            {...form.register('content')}
          />
          <LineInstant
            id="paper-written"
            label={t('paper.writtenAt')}
            hint={t('paper.writtenAtHint')}
            {...form.register('writtenAt')}
          />
          <LineInput id="paper-name" label={t('paper.name')} {...form.register('name')} />
          <LineInput id="paper-phone" label={t('paper.phone')} {...form.register('phone')} />
          <LineInput id="paper-late" label={t('paper.lateReason')} {...form.register('lateReason')} />
        </fieldset>
      </div>
      <CallProblemNote problem={call.problem} />
      <div className={classes.submit}>
        {isBegun ? (
          <Button variant="subtle" color="gray" onClick={() => void giveUp()}>
            {t('paper.discard')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t('paper.cancel')}
        </Button>
        <Button
          type="submit"
          loading={call.isBusy || attachments.progress !== null}
          rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}
        >
          {t('paper.save')}
        </Button>
      </div>
    </form>
  );
}
