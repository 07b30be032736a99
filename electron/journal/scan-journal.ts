import { setImmediate } from 'node:timers/promises';

import type { StoredEvent } from '../../shared/domain/events.ts';
import type { InstallationId } from '../../shared/domain/ids.ts';
import { FileWindow } from './file-window.ts';
import { hasLaterBatch } from './find-later-batch.ts';
import type { JournalDiskFile } from './journal-disk.ts';
import { toEmptyPosition, toPosition } from './journal-position.ts';
import type { JournalPosition } from './journal-position.ts';
import { OffsetIndex } from './offset-index.ts';
import { decodeChainedEvent } from './record-payload.ts';
import type { HashCheck } from './record-payload.ts';
import { isRecordIntact, readRecordHeader, RECORD_HEADER_BYTES } from './record-codec.ts';
import type { RecordHeader } from './record-codec.ts';
import type { RecordSealer } from './record-sealer.ts';

export type JournalScan = {
  /** After the last record of the last whole batch. */
  readonly position: JournalPosition;
  readonly offsets: OffsetIndex;
  /** Where the good part ends, and how long the file is. */
  readonly goodBytes: number;
  readonly fileBytes: number;
  /**
   * - `none`: every byte is accounted for.
   * - `tail`: what follows the good part is one batch that never became whole, or was damaged, at the very end.
   * - `middle`: good batches follow the damage, or a record is whole but does not belong here. Neither comes from a power cut.
   */
  readonly damage: 'none' | 'tail' | 'middle';
};

/** Records that are checked before others get a turn: some tens of milliseconds of work. */
const RECORDS_PER_TURN = 500;

/** Reads a whole journal front to back and checks every record: length, checksum, seal, hash, chain, batch. Changes nothing. */
export async function scanJournal(
  file: JournalDiskFile,
  installationId: InstallationId,
  how: { readonly sealer: RecordSealer; readonly hashCheck: HashCheck },
): Promise<JournalScan> {
  const window = new FileWindow(file, await file.getSize());
  const scan = new ScanInProgress(toEmptyPosition(installationId));
  let offset = 0;
  while (offset < window.size) {
    const record = await readRecord(window, offset);
    if (record === null) {
      const isMiddle = await hasLaterBatch(window, offset);
      return scan.end(window.size, isMiddle ? 'middle' : 'tail');
    }
    const event = scan.follows(record.header) ? decodeChainedEvent(record.payload, scan.position, how) : null;
    if (event === null) return scan.end(window.size, 'middle');
    const endsAt = offset + RECORD_HEADER_BYTES + record.header.payloadBytes;
    scan.accept(event, record.header, offset, endsAt);
    offset = endsAt;
    // The shell has one thread: a check of a long journal must let windows and timers have their turn.
    if (event.seq % RECORDS_PER_TURN === 0) await setImmediate();
  }
  return scan.end(window.size, scan.isInsideBatch ? 'tail' : 'none');
}

async function readRecord(
  window: FileWindow,
  offset: number,
): Promise<{ readonly header: RecordHeader; readonly payload: Uint8Array } | null> {
  const header = readRecordHeader(await window.view(offset, RECORD_HEADER_BYTES), 0);
  if (header === null) return null;
  const recordBytes = RECORD_HEADER_BYTES + header.payloadBytes;
  if (offset + recordBytes > window.size) return null;
  const bytes = await window.view(offset, recordBytes);
  return isRecordIntact(bytes, 0, header)
    ? { header, payload: bytes.subarray(RECORD_HEADER_BYTES, recordBytes) }
    : null;
}

/** What a scan has seen so far. Invariant: `#whole` is a position at which a batch ended, and `#goodBytes` where its bytes end. */
class ScanInProgress {
  readonly #offsets = new OffsetIndex();
  #whole: JournalPosition;
  #goodBytes = 0;
  #latest: JournalPosition;
  #open: RecordHeader | null = null;

  constructor(start: JournalPosition) {
    this.#whole = start;
    this.#latest = start;
  }

  get position(): JournalPosition {
    return this.#latest;
  }

  get isInsideBatch(): boolean {
    return this.#open !== null;
  }

  /** Whether a record is the next of its batch, or the first of a new one after a whole one. */
  follows(header: RecordHeader): boolean {
    if (this.#open === null) return header.batchIndex === 0;
    return header.batchIndex === this.#open.batchIndex + 1 && header.batchSize === this.#open.batchSize;
  }

  accept(event: StoredEvent, header: RecordHeader, startsAt: number, endsAt: number): void {
    this.#offsets.add(startsAt);
    this.#latest = toPosition(event);
    const isLast = header.batchIndex === header.batchSize - 1;
    this.#open = isLast ? null : header;
    if (!isLast) return;
    this.#whole = this.#latest;
    this.#goodBytes = endsAt;
  }

  end(fileBytes: number, damage: JournalScan['damage']): JournalScan {
    this.#offsets.cutTo(this.#whole.seq);
    return { position: this.#whole, offsets: this.#offsets, goodBytes: this.#goodBytes, fileBytes, damage };
  }
}
