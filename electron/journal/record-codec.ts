import { crc32 } from 'node:zlib';

/**
 * One record of the journal file:
 *
 * | bytes | what |
 * | --- | --- |
 * | 0 | magic, 0xBB |
 * | 1 | format version, 1 |
 * | 2–5 | length of the payload |
 * | 6–7 | place in its batch, from 0 |
 * | 8–9 | size of its batch |
 * | 10–13 | CRC-32 over bytes 0–9 and the payload |
 * | 14– | payload: the sealed canonical JSON of one event |
 *
 * Numbers are big-endian. The batch stands in every record because facts that were decided together become facts
 * together: a batch whose end is missing was never called saved, and is set aside whole.
 */
export const RECORD_HEADER_BYTES = 14;
/** First byte of every record. */
export const RECORD_MAGIC = 0xbb;
const FORMAT_VERSION = 1;
const CHECKED_HEADER_BYTES = 10;

/**
 * Longest payload: 4 MiB, some ten times the largest event the payload schemas allow. Bounds what a damaged length can
 * make the reader allocate.
 */
export const MAX_RECORD_PAYLOAD_BYTES = 4 * 1024 * 1024;

export type RecordHeader = {
  readonly payloadBytes: number;
  readonly batchIndex: number;
  readonly batchSize: number;
  readonly checksum: number;
};

/** The bytes of one record. */
export function encodeRecord(payload: Uint8Array, batchIndex: number, batchSize: number): Buffer {
  if (payload.length > MAX_RECORD_PAYLOAD_BYTES) {
    throw new RangeError(`Record of [${payload.length}] bytes is longer than the journal takes`);
  }
  const record = Buffer.alloc(RECORD_HEADER_BYTES + payload.length);
  record.writeUInt8(RECORD_MAGIC, 0);
  record.writeUInt8(FORMAT_VERSION, 1);
  record.writeUInt32BE(payload.length, 2);
  record.writeUInt16BE(batchIndex, 6);
  record.writeUInt16BE(batchSize, 8);
  record.set(payload, RECORD_HEADER_BYTES);
  record.writeUInt32BE(computeChecksum(record, 0, payload.length), 10);
  return record;
}

/** The header at an offset, or null when there cannot be one. Says nothing about the payload. */
export function readRecordHeader(bytes: Buffer, offset: number): RecordHeader | null {
  if (bytes.length - offset < RECORD_HEADER_BYTES) return null;
  if (bytes[offset] !== RECORD_MAGIC || bytes[offset + 1] !== FORMAT_VERSION) return null;
  const payloadBytes = bytes.readUInt32BE(offset + 2);
  const batchIndex = bytes.readUInt16BE(offset + 6);
  const batchSize = bytes.readUInt16BE(offset + 8);
  if (payloadBytes > MAX_RECORD_PAYLOAD_BYTES || batchIndex >= batchSize) return null;
  return { payloadBytes, batchIndex, batchSize, checksum: bytes.readUInt32BE(offset + 10) };
}

/** Whether header and payload at an offset are as they were written. The whole record must be in `bytes`. */
export function isRecordIntact(bytes: Buffer, offset: number, header: RecordHeader): boolean {
  return computeChecksum(bytes, offset, header.payloadBytes) === header.checksum;
}

function computeChecksum(bytes: Buffer, offset: number, payloadBytes: number): number {
  const ofHeader = crc32(bytes.subarray(offset, offset + CHECKED_HEADER_BYTES));
  const payloadAt = offset + RECORD_HEADER_BYTES;
  return crc32(bytes.subarray(payloadAt, payloadAt + payloadBytes), ofHeader);
}
