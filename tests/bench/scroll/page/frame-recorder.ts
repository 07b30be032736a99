import { REST_LIMIT_MS } from '../scroll-api.ts';
import type { MotionRound } from '../scroll-api.ts';
import { countBlankRows } from './rows-in-view.ts';

/** The time of the next frame. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Watches every frame of a list from now on. */
export class FrameRecorder {
  readonly #scroller: HTMLElement;
  readonly #frames: number[] = [];
  readonly #longTasks: number[] = [];
  readonly #untilFull: number[] = [];
  readonly #observer: PerformanceObserver;
  #framesWithBlank = 0;
  #blankAtRest = 0;
  #isWatching = true;

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
    this.#observer = new PerformanceObserver((list) => this.#note(list.getEntries()));
    this.#observer.observe({ type: 'longtask' });
    void this.#watch();
  }

  /** Waits until the rows in view are there; two frames at least, so that what the last movement brings is drawn. */
  async rest(): Promise<void> {
    const since = performance.now();
    await nextFrame();
    await nextFrame();
    while (countBlankRows(this.#scroller) > 0 && performance.now() - since < REST_LIMIT_MS) await nextFrame();
    this.#untilFull.push(performance.now() - since);
    this.#blankAtRest += countBlankRows(this.#scroller);
  }

  end(): MotionRound {
    this.#isWatching = false;
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
    return {
      frames: this.#frames.slice(1),
      framesWithBlank: this.#framesWithBlank,
      longTasks: this.#longTasks,
      untilFull: this.#untilFull,
      blankAtRest: this.#blankAtRest,
    };
  }

  async #watch(): Promise<void> {
    let before = await nextFrame();
    while (this.#isWatching) {
      const at = await nextFrame();
      this.#frames.push(at - before);
      before = at;
      if (countBlankRows(this.#scroller) > 0) this.#framesWithBlank += 1;
    }
  }

  #note(entries: PerformanceEntryList): void {
    this.#longTasks.push(...entries.map(({ duration }) => duration));
  }
}
