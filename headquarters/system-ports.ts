import { randomBytes } from 'node:crypto';

import { toIsoInstant } from '../shared/lib/instant.ts';
import type { Clock, Random } from './ports.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => toIsoInstant(Date.now()) };

/** The operating system's random source. */
export const systemRandom: Random = { bytes: (count) => randomBytes(count) };
