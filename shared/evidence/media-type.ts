/** What may be attached (reliability I-4): what a scanner, a telephone and a recorder make, and nothing that can run. */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'audio/mpeg',
  'audio/wav',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** How names of each type end, in lower case; the first is what a file is saved as. */
export const FILE_ENDINGS: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
};

/** The endings a file picker offers. */
export const ACCEPTED_ENDINGS: readonly string[] = MEDIA_TYPES.flatMap((type) =>
  FILE_ENDINGS[type].map((ending) => `.${ending}`),
);

/** True for what is decoded, drawn anew and shown in the window; the other types are kept byte for byte. */
export function isImageType(type: MediaType): boolean {
  return type.startsWith('image/');
}

/** True for what is played. */
export function isAudioType(type: MediaType): boolean {
  return type.startsWith('audio/');
}

/** The name with an ending of this type: its own where it has one, else the type's first in its place. */
export function withEnding(name: string, type: MediaType): string {
  const ending = findEnding(name);
  if (FILE_ENDINGS[type].includes(ending)) return name;
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1);
  return `${stem}.${FILE_ENDINGS[type][0]}`;
}

/** The ending of a name in lower case, without the point; empty where it has none. */
export function findEnding(name: string): string {
  const point = name.lastIndexOf('.');
  return point <= 0 ? '' : name.slice(point + 1).toLowerCase();
}
