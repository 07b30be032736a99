import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry, Evidence } from '../../../shared/domain/entry.ts';
import { isAudioType, isImageType } from '../../../shared/evidence/media-type.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { toEntryOwner } from '../../data/attachment-store.ts';
import { useBranchStore, useLive } from '../../data/branch-store-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { CallProblemNote } from '../frame/call-problem-note.tsx';
import { useCall } from '../frame/use-call.ts';
import classes from './attachments.module.css';
import { formatSize } from './format-size.ts';
import { useBlobUrl } from './use-blob-url.ts';

export type AttachmentViewerProps = {
  readonly entry: Entry;
  readonly evidence: Evidence | null;
  readonly role: Role;
  readonly mayStrike: boolean;
  readonly onClose: () => void;
};

/** One attachment, large: a picture is drawn, sound is played, a PDF is never opened inside and can be saved elsewhere. */
export function AttachmentViewer({ evidence, onClose, ...rest }: AttachmentViewerProps) {
  const { t } = useTranslation(['attachments', 'common']);
  return (
    <Modal
      opened={evidence !== null}
      onClose={onClose}
      size="xl"
      title={evidence?.name}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {evidence === null ? null : <Viewed evidence={evidence} onClose={onClose} {...rest} />}
    </Modal>
  );
}

type ViewedProps = Omit<AttachmentViewerProps, 'evidence'> & { readonly evidence: Evidence };

function Viewed({ entry, evidence, role, mayStrike, onClose }: ViewedProps) {
  const { t } = useTranslation(['attachments', 'common']);
  const format = useFormat();
  const { attachmentId, name, sizeBytes, purpose, note, withdrawn } = evidence;
  const content = useLive(
    async ({ attachments }) => await attachments.read(toEntryOwner(entry.id), attachmentId),
    [entry.id, attachmentId],
  ).value;
  const bytes = content?.kind === 'found' ? content.bytes : null;
  return (
    <div className={classes.viewer}>
      {content?.kind === 'missing' ? (
        <p className={classes.lost} role="alert">
          {t('missingBody', { name })}
        </p>
      ) : null}
      {bytes === null ? null : <Shown bytes={bytes} evidence={evidence} />}
      <dl className={classes.facts}>
        <dt>{t('facts.purpose')}</dt>
        <dd>
          {t(`common:evidencePurpose.${purpose}`)}
          {note === '' ? '' : `${t('common:colon')}${note}`}
        </dd>
        <dt>{t('facts.added')}</dt>
        <dd>
          {evidence.actor.name} {format.dateTime(evidence.at)}
        </dd>
        <dt>{t('facts.size')}</dt>
        <dd>{formatSize(sizeBytes)}</dd>
        <dt>{t('facts.digest')}</dt>
        <dd className={classes.fullDigest}>{attachmentId}</dd>
        {withdrawn === null ? null : (
          <>
            <dt>{t('struck')}</dt>
            <dd>
              {withdrawn.reason}{' '}
              {t('facts.by', { name: withdrawn.actor.name, time: format.dateTime(withdrawn.at) })}
            </dd>
          </>
        )}
      </dl>
      <div className={classes.foot}>
        {bytes === null ? null : <SaveLink bytes={bytes} evidence={evidence} />}
        {mayStrike && withdrawn === null ? (
          <StrikeForm entry={entry} evidence={evidence} role={role} onDone={onClose} />
        ) : null}
      </div>
    </div>
  );
}

type ShownProps = { readonly bytes: Uint8Array<ArrayBuffer>; readonly evidence: Evidence };

function Shown({ bytes, evidence: { mediaType, name } }: ShownProps) {
  const { t } = useTranslation('attachments');
  const picture = useBlobUrl<HTMLImageElement>(bytes, mediaType);
  const sound = useBlobUrl<HTMLAudioElement>(bytes, mediaType);
  if (isImageType(mediaType)) return <img ref={picture} className={classes.large} alt={name} />;
  if (isAudioType(mediaType)) {
    return (
      // What a customer said has no captions; what matters of it stands in the entry in words.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <audio ref={sound} className={classes.sound} controls aria-label={name} />
    );
  }
  return <p className={classes.warning}>{t('pdfWarning')}</p>;
}

function SaveLink({ bytes, evidence: { mediaType, name } }: ShownProps) {
  const { t } = useTranslation('attachments');
  const ref = useBlobUrl<HTMLAnchorElement>(bytes, mediaType);
  return (
    <a ref={ref} className={classes.save} href="#save" download={name}>
      {t('saveAs')}
    </a>
  );
}

type StrikeFormProps = Pick<ViewedProps, 'entry' | 'evidence' | 'role'> & { readonly onDone: () => void };

/** Struck through with a reason; asked for once it is meant. */
function StrikeForm({ entry, evidence, role, onDone }: StrikeFormProps) {
  const { t } = useTranslation('attachments');
  const store = useBranchStore();
  const call = useCall();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setReason('')}>
        {t('strike')}
      </Button>
    );
  }
  const strike = async () => {
    const { attachmentId } = evidence;
    const command = { type: 'withdraw-evidence', attachmentId, reason: reason.trim() } as const;
    const done = await call.run(async () => await store.executeCommand(entry.id, command, role));
    if (done !== null) onDone();
  };
  return (
    <div className={classes.strike}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        label={t('strikeReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <CallProblemNote problem={call.problem} />
      <Button
        variant="default"
        color="seal"
        size="compact-sm"
        loading={call.isBusy}
        onClick={() => void strike()}
      >
        {t('strikeConfirm')}
      </Button>
    </div>
  );
}
