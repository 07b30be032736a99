import { z } from 'zod';

import { readTextIfPresent, writeAtomically } from '../storage/write-atomically.ts';
import type { Attempts } from './lockout.ts';

const ledgerSchema = z.object({ version: z.literal(1), failures: z.record(z.string(), z.int().min(0)) });

/**
 * How many wrong passwords in a row each person has had, on disk.
 *
 * A try is counted **before** the password is checked and taken back when it was right, so that killing the application
 * between the two gains nobody a free try (F44).
 */
export class AttemptLedger {
  readonly #path: string;
  readonly #attempts: Map<string, Attempts>;

  private constructor(path: string, attempts: Map<string, Attempts>) {
    this.#path = path;
    this.#attempts = attempts;
  }

  static async open(path: string): Promise<AttemptLedger> {
    const text = await readTextIfPresent(path);
    const failures = text === null ? {} : ledgerSchema.parse(JSON.parse(text)).failures;
    const attempts = Object.entries(failures).map(([personId, count]): [string, Attempts] => [
      personId,
      { failures: count, failedAtMs: null },
    ]);
    return new AttemptLedger(path, new Map(attempts));
  }

  get(personId: string): Attempts {
    return this.#attempts.get(personId) ?? { failures: 0, failedAtMs: null };
  }

  /** Counts one more try; on the disk when it returns. */
  async count(personId: string, nowMonotonicMs: number): Promise<void> {
    const attempts = { failures: this.get(personId).failures + 1, failedAtMs: nowMonotonicMs };
    this.#attempts.set(personId, attempts);
    await this.#write();
  }

  /** The password was right: the row of failures ends. */
  async clear(personId: string): Promise<void> {
    this.#attempts.delete(personId);
    await this.#write();
  }

  async #write(): Promise<void> {
    const failures = Object.fromEntries(
      [...this.#attempts].map(([personId, { failures: count }]) => [personId, count]),
    );
    await writeAtomically(this.#path, JSON.stringify({ version: 1, failures }));
  }
}
