import decodeQR from 'qr/decode.js';

/** The part of a worker's own scope that this uses; the compiler configuration of pages does not know workers. */
type WorkerScope = {
  addEventListener(type: 'message', listener: (event: MessageEvent<Blob>) => void): void;
  postMessage(text: string): void;
};

/** For further tries at one area, milliseconds: a photograph without any code is given up after it. */
const TRYING_MS = 1_000;
/** Tries more than a camera's picture gets, which has a next one. */
const EFFORT = 8;

/** Points below which a sheet's code cannot be read from a part of it either: a megapixel. */
const SMALL_POINTS = 1_000_000;
/** A part of a sheet, drawn larger: coarse scans are read at half as many points again (measured: 150 instead of 200 points an inch). */
const PART = { share: 0.5, scale: 1.5 };

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The text of a QR code in a picture, empty where there is none: on the whole of it, then on its quarters, the lower ones first. */
async function readCode(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  try {
    const { width, height } = bitmap;
    const whole = tryArea(bitmap, { x: 0, y: 0, width, height }, 1);
    if (whole !== null || width * height < SMALL_POINTS) return whole ?? '';
    const part = { width: Math.ceil(width * PART.share), height: Math.ceil(height * PART.share) };
    for (const y of [height - part.height, 0])
      for (const x of [0, width - part.width]) {
        const text = tryArea(bitmap, { x, y, ...part }, PART.scale);
        if (text !== null) return text;
      }
    return '';
  } finally {
    bitmap.close();
  }
}

function tryArea(bitmap: ImageBitmap, { x, y, width, height }: Area, scale: number): string | null {
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error(`No drawing surface of [${canvas.width}x${canvas.height}]`);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, x, y, width, height, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(
      { width: canvas.width, height: canvas.height, data },
      { effort: EFFORT, timeLimit: TRYING_MS },
    );
  } catch {
    // It has no other way to say that there is none.
    return null;
  }
}

const scope = globalThis as unknown as WorkerScope;
scope.addEventListener('message', ({ data }) => void readCode(data).then((text) => scope.postMessage(text)));
