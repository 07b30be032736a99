import type { Outcome } from '../../../shared/bridge/desktop-api.ts';
import { refusal } from '../../../shared/domain/refusal.ts';
import type { FormCode } from '../../../shared/domain/form-code.ts';
import type { EvidencePurpose } from '../../../shared/domain/vocabulary.ts';
import { checkFileSize } from '../../../shared/evidence/check-file.ts';
import type { CheckedFile } from '../../../shared/evidence/check-file.ts';
import { cleanFileName } from '../../../shared/evidence/clean-file-name.ts';
import { EVIDENCE_LIMITS } from '../../../shared/evidence/evidence-limits.ts';
import { withEnding } from '../../../shared/evidence/media-type.ts';
import type { MediaType } from '../../../shared/evidence/media-type.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { PreparedFile } from '../../data/attachment-store.ts';
import { digestBytes } from '../../data/digest-bytes.ts';
import { checkAside } from './check-aside.ts';
import { drawAnew } from './draw-anew.ts';
import { readFormCode } from './read-form-code.ts';

/** A file ready to be kept, and whose form it is a picture of. */
export type Prepared = { readonly file: PreparedFile; readonly formCode: FormCode | null };

/**
 * A chosen, dropped or pasted file, ready to be kept: its size asked before its bytes are read, its type read from them, a picture drawn
 * anew, everything else as it is. A file that is refused is read and hashed at most; nothing of it is decoded or opened.
 */
export async function prepareFile(
  file: File,
  guess: (type: MediaType) => EvidencePurpose,
): Promise<Outcome<Prepared>> {
  const oversize = checkFileSize(cleanFileName(file.name), file.size, EVIDENCE_LIMITS);
  if (oversize !== null) return fail(oversize);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkAside({ name: file.name, bytes });
  if (!checked.ok) return checked;
  const purpose = guess(checked.value.facts.type);
  return 'width' in checked.value.facts
    ? await preparePicture(checked.value, bytes, purpose)
    : ok({ file: { ...(await describe(checked.value, bytes)), purpose, note: '' }, formCode: null });
}

async function describe(
  { name, facts }: CheckedFile,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Omit<PreparedFile, 'purpose' | 'note'>> {
  return {
    attachmentId: await digestBytes(bytes),
    name,
    mediaType: facts.type,
    sizeBytes: bytes.length,
    originalSha256: null,
    facts,
    thumbnail: null,
    bytes,
  };
}

async function preparePicture(
  { name, facts }: CheckedFile,
  original: Uint8Array<ArrayBuffer>,
  purpose: EvidencePurpose,
): Promise<Outcome<Prepared>> {
  if (!('width' in facts)) throw new Error(`[${facts.type}] is no picture`);
  const drawn = await drawAnew(original, facts.type);
  if (drawn === null) return fail(refusal('file-broken', { name }));
  const { type, width, height, bytes, thumbnail } = drawn;
  const oversize = checkFileSize(name, bytes.length, EVIDENCE_LIMITS);
  if (oversize !== null) return fail(oversize);
  const described = await describe({ name: withEnding(name, type), facts: { type, width, height } }, bytes);
  const formCode = await readFormCode(bytes, type);
  const file = {
    ...described,
    originalSha256: await digestBytes(original),
    thumbnail,
    purpose: formCode === null ? purpose : ('signed-form' as const),
    note: '',
  };
  return ok({ file, formCode });
}
