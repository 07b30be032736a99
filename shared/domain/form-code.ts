import { toEntryId, toSha256Hex } from './ids.ts';
import type { EntryId, Sha256Hex } from './ids.ts';

/** What the code on a printed register form says: whose form it is, and the digest of what it shows (EVI-1, SIG-1). */
export type FormCode = {
  /** Official number. */
  readonly number: string;
  readonly digest: Sha256Hex;
  readonly entryId: EntryId;
};

/** A form's code has some 150 characters; what is much longer is somebody else's code. */
const LONGEST_TEXT = 300;
/** Every pack has its own pattern of numbers; this only keeps out what cannot be shown. */
const NUMBER = /^[\p{L}\p{N}./-]{3,40}$/u;
const DIGEST = /^[0-9a-f]{64}$/u;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The text of the code on a form. Short names, so that its squares are large on 28 mm of paper. */
export function composeFormCode({ number, digest, entryId }: FormCode): string {
  return JSON.stringify({ n: number, d: digest, e: entryId });
}

/** What a code that was read says; null for every code that is not on a form of ours: a price, a link, a signed page. */
export function parseFormCode(text: string): FormCode | null {
  if (text.length > LONGEST_TEXT || !text.startsWith('{')) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { n, d, e } = read as Readonly<Record<string, unknown>>;
  return isMatch(n, NUMBER) && isMatch(d, DIGEST) && isMatch(e, UUID)
    ? { number: n, digest: toSha256Hex(d), entryId: toEntryId(e) }
    : null;
}

function isMatch(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}
