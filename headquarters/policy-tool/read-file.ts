import { readFileSync } from 'node:fs';

import { NotUnderstood } from './not-understood.ts';

/** A document of the author's. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (fault) {
    throw new NotUnderstood(`[${file}] is not JSON: ${fault instanceof Error ? fault.message : ''}`, {
      cause: fault,
    });
  }
}

/** A file that the author names. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new NotUnderstood(`[${file}] cannot be read`, { cause: fault });
  }
}
