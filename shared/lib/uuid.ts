/** When a UUID of version 7 was made, milliseconds since the Unix epoch (RFC 9562, 5.7: its first 48 bits). */
export function readUuidTime(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
}

/**
 * A UUID of version 7 (RFC 9562, 5.7): sortable by time of making.
 *
 * @param epochMs milliseconds since the Unix epoch; 48 bits are used.
 * @param random ten random bytes.
 */
export function makeUuidV7(epochMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = epochMs;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
