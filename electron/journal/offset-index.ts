/** Where each record of a journal begins, by sequence: eight bytes per event, which is all that stays in memory. */
export class OffsetIndex {
  #starts = new Float64Array(1024);
  #count = 0;

  /** How many records there are; also the sequence of the last. */
  get count(): number {
    return this.#count;
  }

  /** Adds the record with the next sequence. */
  add(startsAt: number): void {
    if (this.#count === this.#starts.length) {
      const larger = new Float64Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#count] = startsAt;
    this.#count += 1;
  }

  /** Where the record with this sequence begins. */
  getStart(seq: number): number {
    const start = seq >= 1 && seq <= this.#count ? this.#starts[seq - 1] : undefined;
    if (start === undefined) throw new RangeError(`No record with sequence [${seq}]`);
    return start;
  }

  /** Forgets the records after `count`. */
  cutTo(count: number): void {
    this.#count = Math.min(this.#count, count);
  }
}
