/** Milliseconds of work after which whatever else waits gets its turn. */
const TURN_MS = 15;
/** Steps between two looks at the clock, which costs more than a step. */
const STEPS_A_LOOK = 64;

/** Long work in turns: after each step `isDue`, and when it is, `take`. */
export type Breather = { isDue(): boolean; take(): Promise<void> };

/** Begins the first turn now. */
export function createBreather(): Breather {
  let steps = 0;
  let startedAt = performance.now();
  return {
    isDue() {
      steps += 1;
      return steps % STEPS_A_LOOK === 0 && performance.now() - startedAt > TURN_MS;
    },
    async take() {
      await new Promise((resolve) => setTimeout(resolve));
      startedAt = performance.now();
    },
  };
}
