import { refusal } from '../../../shared/domain/refusal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { checkFile } from '../../../shared/evidence/check-file.ts';
import type { CheckedFile, ChosenFile } from '../../../shared/evidence/check-file.ts';
import { cleanFileName } from '../../../shared/evidence/clean-file-name.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { askOnce } from './ask-once.ts';

/** Bytes up to which checking takes less than starting a worker does, some 30 ms. */
const SMALL_BYTES = 200_000;
/** Ten times what the largest honest file takes on a slow machine, milliseconds: a file that takes longer was made to. */
export const PATIENCE_MS = 20_000;

/**
 * {@link checkFile} off the page's thread, which a file of ten megabytes would hold for two seconds. A file that is never done
 * with is refused as broken.
 */
export async function checkAside(file: ChosenFile): Promise<Result<CheckedFile, Refusal>> {
  if (file.bytes.length <= SMALL_BYTES) return checkFile(file);
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module', name: 'check' });
  const checked = await askOnce<Result<CheckedFile, Refusal>>(worker, file, PATIENCE_MS);
  return checked ?? fail(refusal('file-broken', { name: cleanFileName(file.name) }));
}
