import type { MediaType } from '../../../shared/evidence/media-type.ts';

/** A picture as it is kept, and as a list shows it. */
export type DrawnPicture = {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Uint8Array<ArrayBuffer>;
};

/** Longest edge that is kept, pixels: a sheet of A4 at 350 points an inch, more than a letter needs to be read. */
const LONGEST_EDGE = 4096;
/** Longest edge of a thumbnail, pixels: twice what a list shows, for screens that are drawn finer. */
const THUMBNAIL_EDGE = 240;
const JPEG_QUALITY = 0.88;
/** A PNG stays one where it is a drawing or a screenshot; a photograph in PNG would be ten times a JPEG. */
const PNG_LIMIT = 2 * 1024 * 1024;

/**
 * Decodes a picture in the sandbox of this window and draws it anew, upright: what a file carries besides its picture (place, camera,
 * notes, anything hidden) does not survive (reliability I-5). Null where the picture cannot be drawn.
 */
export async function drawAnew(
  bytes: Uint8Array<ArrayBuffer>,
  type: Extract<MediaType, `image/${string}`>,
): Promise<DrawnPicture | null> {
  const picture = await decode(bytes, type);
  if (picture === null) return null;
  try {
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    const kept = draw(picture, scale);
    const png = type === 'image/png' ? await encode(kept, 'image/png') : null;
    const isPng = png !== null && png.length <= PNG_LIMIT;
    const small = draw(picture, Math.min(1, THUMBNAIL_EDGE / Math.max(picture.width, picture.height)));
    return {
      type: isPng ? 'image/png' : 'image/jpeg',
      bytes: isPng ? png : await encode(kept, 'image/jpeg'),
      width: kept.width,
      height: kept.height,
      thumbnail: await encode(small, 'image/jpeg'),
    };
  } finally {
    picture.close();
  }
}

async function decode(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  } catch {
    // The browser says no more than that it cannot: what is not drawn is not kept.
    return null;
  }
}

function draw(picture: ImageBitmap, scale: number): OffscreenCanvas {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error(`No drawing surface of [${width}x${height}]`);
  // A JPEG has no transparent parts: on paper they are white.
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return canvas;
}

async function encode(
  canvas: OffscreenCanvas,
  type: 'image/jpeg' | 'image/png',
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}
