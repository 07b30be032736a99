import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Clock } from '../../electron/clock/clock.ts';
import type { RandomSource } from '../../electron/secrets/random-source.ts';
import type { SecretBox } from '../../electron/secrets/secret-box.ts';

/** 2026-11-22T02:00:00Z, a Sunday morning in Shanghai. */
export const START_MS = Date.UTC(2026, 10, 22, 2, 0, 0);

/** A clock that a test moves. Wall and monotonic time go together unless `setWall` is used. */
export class FakeClock implements Clock {
  #wallMs = START_MS;
  #monotonicMs = 1_000;

  nowMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  advance(ms: number): void {
    this.#wallMs += ms;
    this.#monotonicMs += ms;
  }

  /** Somebody sets the computer's clock. */
  setWall(ms: number): void {
    this.#wallMs = ms;
  }
}

/** Repeatable bytes: a linear congruential sequence from a seed. */
export function makeSeededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return {
    bytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
  };
}

/** Seals by marking: enough to see that sealed and open are not mixed up. */
export const fakeSecretBox: SecretBox = {
  isAvailable: () => true,
  seal: async (secret) => new Uint8Array(Buffer.from(`sealed:${secret}`)),
  async open(sealed) {
    const text = Buffer.from(sealed).toString();
    if (!text.startsWith('sealed:')) throw new Error('Not sealed by this box');
    return text.slice('sealed:'.length);
  },
};

/** A fresh folder; the system's temporary folder is cleared by whoever runs the tests. */
export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'branchbook-shell-'));
}
