import { parseFormCode } from '../../../shared/domain/form-code.ts';
import type { FormCode } from '../../../shared/domain/form-code.ts';
import { askOnce } from './ask-once.ts';

/** Several times what a sheet of 12 megapixels takes, milliseconds; a scan is attached all the same when its code is not read. */
const PATIENCE_MS = 10_000;

/** The code of a printed form on a picture of it, read in a worker; null where there is none that can be read (EVI-1). */
export async function readFormCode(
  bytes: Uint8Array<ArrayBuffer>,
  type: 'image/jpeg' | 'image/png',
): Promise<FormCode | null> {
  const worker = new Worker(new URL('./form-code-worker.ts', import.meta.url), {
    type: 'module',
    name: 'form-code',
  });
  try {
    const text = await askOnce<string>(worker, new Blob([bytes], { type }), PATIENCE_MS);
    return text === null ? null : parseFormCode(text);
  } catch (cause) {
    // A picture is attached without its code rather than not at all.
    reportError(cause);
    return null;
  }
}
