/** Runs tasks one after the other, in the order they came; one that fails does not stop the next. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const running = this.#last.then(task);
    // The failure belongs to the caller, who holds `running`; the queue only waits for the end of it.
    this.#last = running.catch(() => undefined);
    return running;
  }

  /** Resolves when everything that was queued before has ended. */
  async settle(): Promise<void> {
    await this.#last;
  }
}
