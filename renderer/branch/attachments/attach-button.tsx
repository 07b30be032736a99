import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { ACCEPTED_ENDINGS } from '../../../shared/evidence/media-type.ts';
import type { Attachments } from './use-attachments.ts';

/** Opens the system's own picker; what comes out of it is judged by its bytes all the same. */
export function AttachButton({ attachments }: { readonly attachments: Attachments }) {
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
          void attachments.add(chosen);
        }}
      />
      <Button
        variant="default"
        size="compact-sm"
        loading={progress !== null}
        onClick={() => picker.current?.click()}
      >
        {t('add')}
      </Button>
    </>
  );
}
