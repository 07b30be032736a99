import { useTranslation } from 'react-i18next';

import { toDraftOwner } from '../../data/attachment-store.ts';
import { RegisterLine } from '../screens/entry/fields/register-line.tsx';
import { AttachButton } from './attach-button.tsx';
import { AttachNotes } from './attach-notes.tsx';
import { AttachmentTile } from './attachment-tile.tsx';
import classes from './attachments.module.css';
import { useAttachments } from './use-attachments.ts';
import { useIncomingFiles } from './use-incoming-files.ts';
import { WaitingControls } from './waiting-controls.tsx';

export type IntakeAttachmentsProps = {
  readonly draftKey: string;
  /** The channel is the letter, and the policy keeps a copy of it (BANK-36). */
  readonly wantsLetter: boolean;
  /** Before the first file is kept: it is kept as long as the draft is. */
  readonly onAdd: () => Promise<void>;
};

/** A line of the page: what the customer brought, kept with the draft until the entry is recorded. */
export function IntakeAttachments({ draftKey, wantsLetter, onAdd }: IntakeAttachmentsProps) {
  const { t } = useTranslation('attachments');
  const owner = toDraftOwner(draftKey);
  const attachments = useAttachments(owner, { wanted: wantsLetter ? 'letter-scan' : null, onAdd });
  const { cards } = attachments;
  const hasScan = cards.some(({ purpose }) => purpose === 'letter-scan');
  const isOver = useIncomingFiles((files) => void attachments.add(files), { isTaking: true });
  return (
    <RegisterLine label={t('title')} hint={wantsLetter && !hasScan ? t('letterHint') : t('hint')}>
      <div className={classes.intake} role="group" aria-label={t('title')} data-over={isOver}>
        {cards.length === 0 ? null : (
          <ul className={classes.strip}>
            {cards.map((card) => (
              <AttachmentTile key={card.attachmentId} tile={card} card={card}>
                <WaitingControls owner={owner} card={card} />
              </AttachmentTile>
            ))}
          </ul>
        )}
        <AttachButton attachments={attachments} />
        <AttachNotes attachments={attachments} />
      </div>
    </RegisterLine>
  );
}
