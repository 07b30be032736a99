import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { AttachmentCard } from '../../data/attachment-store.ts';
import { FILE_ENDINGS } from '../../../shared/evidence/media-type.ts';
import classes from './attachments.module.css';
import { formatSeconds, formatSize } from './format-size.ts';
import { useBlobUrl } from './use-blob-url.ts';

/** What a tile shows: an attachment as its fact or its card says it. */
export type Tile = Pick<
  AttachmentCard,
  'attachmentId' | 'name' | 'mediaType' | 'sizeBytes' | 'purpose' | 'note'
>;

export type AttachmentTileProps = {
  readonly tile: Tile;
  /** Null where this device has no card of it. */
  readonly card: AttachmentCard | null;
  readonly isStruck?: boolean;
  readonly isMissing?: boolean;
  readonly onOpen?: (() => void) | undefined;
  /** Below the lines: what may be done with it. */
  readonly children?: ReactNode;
};

/** How many signs of the digest are shown: enough to tell it from another by eye, and to compare with a print. */
const DIGEST_TAIL = 8;

/** One attachment: its picture or its kind, its name, what it is for, its size and the end of its digest. */
export function AttachmentTile({
  tile,
  card,
  isStruck = false,
  isMissing = false,
  onOpen,
  children,
}: AttachmentTileProps) {
  const { t } = useTranslation(['attachments', 'common']);
  const { name, purpose, sizeBytes, attachmentId, note } = tile;
  const face = (
    <>
      <TileFace tile={tile} card={card} />
      {isMissing ? <span className={classes.missing}>{t('missing')}</span> : null}
    </>
  );
  return (
    <li className={classes.tile} data-struck={isStruck} data-missing={isMissing}>
      {onOpen === undefined ? (
        <span className={classes.face}>{face}</span>
      ) : (
        <button type="button" className={classes.face} onClick={onOpen}>
          <VisuallyHidden>{t('open', { name })}</VisuallyHidden>
          {face}
        </button>
      )}
      <div className={classes.words}>
        <p className={classes.name} title={name}>
          {name}
        </p>
        {children === undefined ? (
          <p className={classes.line}>
            {isStruck ? t('struck') : t(`common:evidencePurpose.${purpose}`)}
            {note === '' ? null : <span className={classes.note}>{note}</span>}
          </p>
        ) : null}
        <p className={classes.small}>
          {formatSize(sizeBytes)}
          <span className={classes.digest} title={t('digest', { digest: attachmentId })}>
            {`…${attachmentId.slice(-DIGEST_TAIL)}`}
          </span>
        </p>
        {children}
      </div>
    </li>
  );
}

function TileFace({ tile, card }: Pick<AttachmentTileProps, 'tile' | 'card'>) {
  const { t } = useTranslation('attachments');
  const thumbnail = card?.thumbnail ?? null;
  const ref = useBlobUrl<HTMLImageElement>(thumbnail, 'image/jpeg');
  if (thumbnail !== null) return <img ref={ref} className={classes.picture} alt="" draggable={false} />;
  const facts = card?.facts;
  return (
    <span className={classes.sheet}>
      <span className={classes.kind}>{FILE_ENDINGS[tile.mediaType][0].toUpperCase()}</span>
      {facts !== undefined && 'pages' in facts && facts.pages > 0 ? (
        <span className={classes.extent}>{t('pages', { count: facts.pages })}</span>
      ) : null}
      {facts !== undefined && 'seconds' in facts ? (
        <span className={classes.extent}>{formatSeconds(facts.seconds)}</span>
      ) : null}
    </span>
  );
}
