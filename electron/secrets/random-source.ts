import { randomBytes } from 'node:crypto';

/** Random bytes as the shell's modules see them: passed in, so that tests are repeatable. */
export interface RandomSource {
  bytes(count: number): Uint8Array;
}

/** The operating system's generator. */
export const systemRandom: RandomSource = { bytes: (count) => new Uint8Array(randomBytes(count)) };
