import { z } from 'zod';

/** Longest free text a field takes, in code points, so that a rare sign counts as one (I-1). Ten times the longest complaint letter seen in the field. */
export const LONG_TEXT_LIMIT = 10_000;
/** Longest name, phone number or place, in code points. */
export const SHORT_TEXT_LIMIT = 200;

// C0/C1 controls except tab and newline, and the bidirectional overrides that make a name read as another one.
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;
/** The same, and the halves of a sign that stand alone. */
const UNKEEPABLE = new RegExp(String.raw`${FORBIDDEN.source}|\p{Surrogate}`, 'gu');

/** Length of a text as its limits count it: code points. */
export function countSigns(text: string): number {
  let count = 0;
  for (const _sign of text) count += 1;
  return count;
}

/** The text without what no field keeps: control characters, turned writing directions, halves of signs. Never done unasked. */
export function dropUnkeepableSigns(text: string): string {
  return text.replaceAll(UNKEEPABLE, '');
}

function boundedText(limit: number) {
  return z
    .string()
    .max(limit)
    .refine((text) => text.isWellFormed(), { message: 'malformed-text' })
    .refine((text) => !FORBIDDEN.test(text), { message: 'forbidden-character' });
}

/** Free text of a person: well-formed UTF-16, no control characters, at most {@link LONG_TEXT_LIMIT}. */
export const longText = boundedText(LONG_TEXT_LIMIT);
/** A single-line value: as {@link longText}, at most {@link SHORT_TEXT_LIMIT}. */
export const shortText = boundedText(SHORT_TEXT_LIMIT);
/** As {@link longText}, but not blank. */
export const requiredLongText = longText.refine((text) => text.trim() !== '', { message: 'required' });
/** As {@link shortText}, but not blank. */
export const requiredShortText = shortText.refine((text) => text.trim() !== '', { message: 'required' });
