import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { ACCEPTED_ENDINGS } from '../../../shared/evidence/media-type.ts';
import type { Attachments } from './use-attachments.ts';

export type AttachButtonProps = {
  readonly attachments: Attachments;
  /** Other words on the button than those of adding a file. */
  readonly label?: string;
  readonly onFiles?: (files: readonly File[]) => Promise<unknown>;
};

/** Opens the system's own picker; what comes out of it is judged by its bytes all the same. */
export function AttachButton({ attachments, label, onFiles = attachments.add }: AttachButtonProps) {
  const { t } = useTranslation('attachments');
  const picker = useRef<HTMLInputElement>(null);
  const { progress } = attachments;
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_ENDINGS.join(',')}
        data-testid="attachment-picker"
        onChange={(event) => {
          const { files } = event.currentTarget;
          const chosen = files === null ? [] : [...files];
          // The same file may be chosen again after a refusal.
          event.currentTarget.value = '';
          void onFiles(chosen);
        }}
      />
      <Button
        variant="default"
        size="compact-sm"
        loading={progress !== null}
        onClick={() => picker.current?.click()}
      >
        {label ?? t('add')}
      </Button>
    </>
  );
}
