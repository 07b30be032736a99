import { randomBytes } from 'node:crypto';

import type { Clock, Random } from '../../../headquarters/ports.ts';
import { toEpochMs, toIsoInstant } from '../../../shared/lib/instant.ts';
import type { IsoInstant } from '../../../shared/lib/instant.ts';

/** A clock that moves when told to. */
export class TestClock implements Clock {
  #nowMs = toEpochMs('2026-11-20T02:00:00.000Z' as IsoInstant);

  now(): IsoInstant {
    return toIsoInstant(this.#nowMs);
  }

  advance(milliseconds: number): void {
    this.#nowMs += milliseconds;
  }
}

/** Real randomness: ids of many tests meet in one database and must not repeat. */
export const testRandom: Random = { bytes: (count) => randomBytes(count) };
