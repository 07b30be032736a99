import type { JournalDiskFile } from './journal-disk.ts';

/** Bytes that are read at once; large enough that the disk and not the call is what costs. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/** Reads a file front to back through one buffer, so that a journal of any length opens in constant memory. */
export class FileWindow {
  readonly #file: JournalDiskFile;
  readonly size: number;
  #bytes: Buffer = Buffer.alloc(0);
  #startsAt = 0;

  constructor(file: JournalDiskFile, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** The bytes from `position`, at least `count` of them unless the file ends before; valid until the next call. */
  async view(position: number, count: number): Promise<Buffer> {
    const wanted = Math.min(count, this.size - position);
    const offset = position - this.#startsAt;
    if (offset >= 0 && offset + wanted <= this.#bytes.length) return this.#bytes.subarray(offset);
    const target = Buffer.allocUnsafe(Math.min(Math.max(wanted, WINDOW_BYTES), this.size - position));
    const filled = await this.#file.readInto(target, position);
    this.#bytes = target.subarray(0, filled);
    this.#startsAt = position;
    return this.#bytes;
  }
}
