import type { Clock, RandomSource, Timers } from '../../renderer/data/store-ports.ts';

/** A clock that stands until it is moved. */
export type FakeClock = Clock & { advance(byMs: number): void };

/** A working Tuesday, 10:00 in Shanghai. */
export const TEST_START_MS = Date.parse('2026-11-17T02:00:00.000Z');

export function createFakeClock(startMs: number = TEST_START_MS): FakeClock {
  let ms = startMs;
  return {
    nowMs: () => ms,
    advance: (byMs) => {
      ms += byMs;
    },
  };
}

/** Bytes that are the same in every run. */
export function createSeededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
}

/** Timers that fire only when a test advances them; `advance` waits for what the tasks started as far as microtasks go. */
export type FakeTimers = Timers & {
  advance(byMs: number): void;
  readonly waiting: readonly number[];
};

export function createFakeTimers(): FakeTimers {
  let now = 0;
  let tasks: readonly { readonly at: number; readonly task: () => void }[] = [];
  return {
    after(delayMs, task) {
      const entry = { at: now + delayMs, task };
      tasks = [...tasks, entry];
      return () => {
        tasks = tasks.filter((each) => each !== entry);
      };
    },
    advance(byMs) {
      now += byMs;
      const due = tasks.filter(({ at }) => at <= now);
      tasks = tasks.filter(({ at }) => at > now);
      for (const { task } of due) task();
    },
    get waiting() {
      return tasks.map(({ at }) => at - now);
    },
  };
}
