import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '../../../../shared/domain/entry.ts';
import { listPaperPhotos } from '../../../../shared/domain/paper-page.ts';
import { toEntryOwner } from '../../../data/attachment-store.ts';
import type { EntryView } from '../../../data/branch-store.ts';
import { AttachmentPicture } from '../../attachments/attachment-picture.tsx';
import { AttachmentViewer } from '../../attachments/attachment-viewer.tsx';
import { useWorkingRole } from '../entry/use-working-role.ts';
import classes from './book.module.css';

/** The sheets of paper that this page was, as they were photographed; each opens large (BOOK-5). For the staff alone: a hand cannot be masked. */
export function PaperPhotos({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation('opinion-book');
  const role = useWorkingRole();
  const [opened, setOpened] = useState<Evidence | null>(null);
  const { entry, actions } = view;
  const photos = listPaperPhotos(entry);
  if (photos.length === 0) return null;
  return (
    <div className={classes.photos} role="group" aria-label={t('photos')}>
      {photos.map((photo) => (
        <AttachmentPicture
          key={photo.eventId}
          owner={toEntryOwner(entry.id)}
          tile={photo}
          onOpen={() => setOpened(photo)}
        />
      ))}
      <AttachmentViewer
        entry={entry}
        evidence={opened}
        role={role}
        mayStrike={actions.some(({ type, isAllowed }) => type === 'withdraw-evidence' && isAllowed)}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}
