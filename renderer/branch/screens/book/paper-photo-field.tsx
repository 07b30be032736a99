import { useTranslation } from 'react-i18next';

import { toDraftOwner } from '../../../data/attachment-store.ts';
import { AttachButton } from '../../attachments/attach-button.tsx';
import { AttachNotes } from '../../attachments/attach-notes.tsx';
import { AttachmentPicture } from '../../attachments/attachment-picture.tsx';
import { AttachmentTile } from '../../attachments/attachment-tile.tsx';
import type { Attachments } from '../../attachments/use-attachments.ts';
import { useIncomingFiles } from '../../attachments/use-incoming-files.ts';
import { WaitingControls } from '../../attachments/waiting-controls.tsx';
import classes from './book.module.css';

type PaperPhotoFieldProps = { readonly draftKey: string; readonly attachments: Attachments };

/** Where the photograph of a paper page is chosen, dropped or pasted; it lies beside the form, to be typed from. */
export function PaperPhotoField({ draftKey, attachments }: PaperPhotoFieldProps) {
  const { t } = useTranslation('opinion-book');
  const owner = toDraftOwner(draftKey);
  const { cards } = attachments;
  const isOver = useIncomingFiles((files) => void attachments.add(files), { isTaking: true });
  return (
    <div className={classes.photoField} role="group" aria-label={t('paper.photo')} data-over={isOver}>
      {cards.length === 0 ? <p className={classes.photoHint}>{t('paper.photoHint')}</p> : null}
      {cards.map((card) => (
        <div key={card.attachmentId} className={classes.photoSheet}>
          <AttachmentPicture owner={owner} tile={card} />
          <ul className={classes.photoLine}>
            <AttachmentTile tile={card} card={card}>
              <WaitingControls owner={owner} card={card} />
            </AttachmentTile>
          </ul>
        </div>
      ))}
      <AttachButton attachments={attachments} />
      <AttachNotes attachments={attachments} />
    </div>
  );
}
