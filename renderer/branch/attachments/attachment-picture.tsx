import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FILE_ENDINGS, isImageType } from '../../../shared/evidence/media-type.ts';
import type { AttachmentOwner } from '../../data/attachment-store.ts';
import { useLive } from '../../data/branch-store-provider.tsx';
import type { Tile } from './attachment-tile.tsx';
import classes from './attachments.module.css';
import { useBlobUrl } from './use-blob-url.ts';

export type AttachmentPictureProps = {
  readonly owner: AttachmentOwner;
  readonly tile: Pick<Tile, 'attachmentId' | 'name' | 'mediaType'>;
  /** Shows it large; without it the picture is looked at where it is. */
  readonly onOpen?: () => void;
};

/** An attachment that is read where it stands, as the sheet beside its page: the picture itself, or what kind of file it is. */
export function AttachmentPicture({ owner, tile, onOpen }: AttachmentPictureProps) {
  const { t } = useTranslation('attachments');
  const { attachmentId, name, mediaType } = tile;
  const content = useLive(
    async ({ attachments }) => await attachments.read(owner, attachmentId),
    [owner, attachmentId],
  ).value;
  const bytes = content?.kind === 'found' && isImageType(mediaType) ? content.bytes : null;
  const ref = useBlobUrl<HTMLImageElement>(bytes, mediaType);
  const face =
    bytes === null ? (
      <span className={classes.kind}>
        {content?.kind === 'missing' ? t('missing') : FILE_ENDINGS[mediaType][0].toUpperCase()}
      </span>
    ) : (
      <img ref={ref} className={classes.read} alt={onOpen === undefined ? name : ''} draggable={false} />
    );
  if (onOpen === undefined) return <span className={classes.sheetOfPaper}>{face}</span>;
  return (
    <button type="button" className={classes.sheetOfPaper} onClick={onOpen}>
      <VisuallyHidden>{t('open', { name })}</VisuallyHidden>
      {face}
    </button>
  );
}
