import type { StoredEvent } from '../../shared/domain/events.ts';
import { parseStoredEvent } from '../../shared/journal/stored-event.ts';
import type { JournalDiskFile } from './journal-disk.ts';
import { toPosition } from './journal-position.ts';
import type { JournalPosition } from './journal-position.ts';
import type { OffsetIndex } from './offset-index.ts';
import { encodeRecord, isRecordIntact, readRecordHeader, RECORD_HEADER_BYTES } from './record-codec.ts';
import { decodeEvent, encodeEvent } from './record-payload.ts';
import type { RecordSealer } from './record-sealer.ts';
import { scanJournal } from './scan-journal.ts';
import type { JournalScan } from './scan-journal.ts';

/** Writing to the journal failed; nothing of the batch was said to be saved. */
export class JournalWriteFailed extends Error {
  override readonly name = 'JournalWriteFailed';
}

/** A record that was good when the journal was opened no longer is. */
export class JournalReadFailed extends Error {
  override readonly name = 'JournalReadFailed';
}

/**
 * One journal file, open and recovered.
 *
 * Keeps: `position` and `offsets` speak only of batches whose sync returned. A batch that failed is cut off the file
 * again; when even that fails, nobody knows what the disk holds, and every further append throws until the next start
 * has recovered the file.
 *
 * Not for concurrent use: the caller queues.
 */
export class JournalFile {
  readonly #file: JournalDiskFile;
  readonly #sealer: RecordSealer;
  readonly #offsets: OffsetIndex;
  #position: JournalPosition;
  #bytes: number;
  #isUncertain = false;

  constructor(
    file: JournalDiskFile,
    scan: Pick<JournalScan, 'position' | 'offsets' | 'goodBytes'>,
    sealer: RecordSealer,
  ) {
    this.#file = file;
    this.#sealer = sealer;
    this.#offsets = scan.offsets;
    this.#position = scan.position;
    this.#bytes = scan.goodBytes;
  }

  get position(): JournalPosition {
    return this.#position;
  }

  /** Appends events that continue the journal, as one batch: one write, one sync. Returns only when they are on the disk. */
  async append(events: readonly StoredEvent[]): Promise<void> {
    if (this.#isUncertain)
      throw new JournalWriteFailed('An earlier write failed and could not be taken back');
    const last = events.at(-1);
    if (last === undefined) return;
    const records = events.map((event, index) =>
      encodeRecord(encodeEvent(event, this.#sealer), index, events.length),
    );
    const batch = Buffer.concat(records);
    try {
      await this.#file.write(batch, this.#bytes);
      await this.#file.sync();
    } catch (cause) {
      await this.#takeBack();
      throw new JournalWriteFailed(`Batch of [${events.length}] events was not written`, { cause });
    }
    for (const record of records) {
      this.#offsets.add(this.#bytes);
      this.#bytes += record.length;
    }
    this.#position = toPosition(last);
  }

  /** The events with a sequence above `afterSeq`, oldest first, at most `limit`. */
  async read(afterSeq: number, limit: number): Promise<readonly StoredEvent[]> {
    const upTo = Math.min(this.#position.seq, afterSeq + limit);
    if (afterSeq >= upTo) return [];
    const from = this.#offsets.getStart(afterSeq + 1);
    const to = upTo === this.#position.seq ? this.#bytes : this.#offsets.getStart(upTo + 1);
    const bytes = Buffer.allocUnsafe(to - from);
    const filled = await this.#file.readInto(bytes, from);
    if (filled !== bytes.length) throw new JournalReadFailed(`Journal ends within record [${upTo}]`);
    const events: StoredEvent[] = [];
    for (let seq = afterSeq + 1; seq <= upTo; seq += 1) {
      events.push(this.#readEvent(bytes, this.#offsets.getStart(seq) - from, seq));
    }
    return events;
  }

  /** Checks the file again from its first byte, and that it ends where this journal stands. */
  async verify(): Promise<{
    readonly isIntact: boolean;
    readonly eventsChecked: number;
    readonly firstBadSeq: number | null;
  }> {
    const { installationId, seq, hash } = this.#position;
    const scan = await scanJournal(this.#file, installationId, { sealer: this.#sealer, hashCheck: 'values' });
    const isIntact = scan.damage === 'none' && scan.position.seq === seq && scan.position.hash === hash;
    return {
      isIntact,
      eventsChecked: scan.position.seq,
      firstBadSeq: isIntact ? null : scan.position.seq + 1,
    };
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  #readEvent(bytes: Buffer, offset: number, seq: number): StoredEvent {
    const header = readRecordHeader(bytes, offset);
    if (header === null || !isRecordIntact(bytes, offset, header)) {
      throw new JournalReadFailed(`Record [${seq}] changed since the journal was opened`);
    }
    const payloadAt = offset + RECORD_HEADER_BYTES;
    const payload = bytes.subarray(payloadAt, payloadAt + header.payloadBytes);
    const event = parseStoredEvent(
      decodeEvent(payload, { installationId: this.#position.installationId, seq }, this.#sealer),
    );
    if (!event.ok)
      throw new JournalReadFailed(`Record [${seq}] is not an event [${JSON.stringify(event.error.details)}]`);
    return event.value;
  }

  async #takeBack(): Promise<void> {
    try {
      await this.#file.truncate(this.#bytes);
      await this.#file.sync();
    } catch {
      // The first failure is the one that is thrown; this one only means that the file cannot be trusted any more.
      this.#isUncertain = true;
    }
  }
}
