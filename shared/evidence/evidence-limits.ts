const MEBIBYTE = 1024 * 1024;

/** How much may be attached. No policy of the ten names a figure; the source of each is given. */
export type EvidenceLimits = {
  /** Bytes of one file as it was chosen, and as it is kept. */
  readonly fileBytes: number;
  /** Bytes of all attachments of an entry, those struck through included: their bytes stay. */
  readonly entryBytes: number;
  /** Attachments of an entry, those struck through included. */
  readonly entryFiles: number;
  /** Pixels of a picture, by its header and before anything is decoded. */
  readonly imagePixels: number;
};

/** 10 MB each, 50 MB a complaint (reliability I-6), 40 megapixels (I-5); fifty files is the product's own bound of a list. */
export const EVIDENCE_LIMITS: EvidenceLimits = {
  fileBytes: 10 * MEBIBYTE,
  entryBytes: 50 * MEBIBYTE,
  entryFiles: 50,
  imagePixels: 40_000_000,
};

/** Bytes as the megabytes a sentence names, one decimal at most. */
export function toMegabytes(bytes: number): number {
  return Math.round((bytes / MEBIBYTE) * 10) / 10;
}
