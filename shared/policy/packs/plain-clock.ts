import type { ClockRule } from '../schema.ts';

/** A clock that nothing moves, rests or restarts, and whose missing moves nothing: what most clocks start from. */
export const PLAIN_CLOCK: Pick<
  ClockRule,
  'when' | 'overrides' | 'isPausable' | 'restartsOnNewFacts' | 'onBreach'
> = { when: null, overrides: [], isPausable: false, restartsOnNewFacts: false, onBreach: [] };
