import { ActionIcon, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { EVIDENCE_PURPOSES } from '../../../shared/domain/vocabulary.ts';
import type { EvidencePurpose } from '../../../shared/domain/vocabulary.ts';
import type { AttachmentCard, AttachmentOwner } from '../../data/attachment-store.ts';
import { useBranchStore } from '../../data/branch-store-provider.tsx';
import classes from './attachments.module.css';

const isPurpose = (value: string): value is EvidencePurpose =>
  (EVIDENCE_PURPOSES as readonly string[]).includes(value);

/** What may still be changed before an attachment is recorded: what it is for, and whether it is attached at all. */
export function WaitingControls({
  owner,
  card,
}: {
  readonly owner: AttachmentOwner;
  readonly card: AttachmentCard;
}) {
  const { t } = useTranslation(['attachments', 'common']);
  const { attachments } = useBranchStore();
  const { attachmentId, name, note } = card;
  return (
    <div className={classes.controls}>
      <NativeSelect
        size="xs"
        aria-label={t('purposeOf', { name })}
        value={card.purpose}
        data={EVIDENCE_PURPOSES.map((value) => ({ value, label: t(`common:evidencePurpose.${value}`) }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isPurpose(value)) void attachments.describe(owner, attachmentId, { purpose: value, note });
        }}
      />
      <ActionIcon
        size="sm"
        color="gray"
        aria-label={t('remove', { name })}
        title={t('remove', { name })}
        onClick={() => void attachments.drop(owner, attachmentId)}
      >
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M3 3 L13 13 M13 3 L3 13" stroke="currentColor" strokeWidth="1.6" fill="none" />
        </svg>
      </ActionIcon>
    </div>
  );
}
