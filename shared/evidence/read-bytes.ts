/** Four bytes at `at`, most significant first; 0 beyond the end. */
export function readUint32(bytes: Uint8Array, at: number): number {
  return readUint16(bytes, at) * 0x1_0000 + readUint16(bytes, at + 2);
}

/** Two bytes at `at`, most significant first; 0 beyond the end. */
export function readUint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Four bytes at `at`, least significant first; 0 beyond the end. */
export function readUint32Little(bytes: Uint8Array, at: number): number {
  return readUint16Little(bytes, at + 2) * 0x1_0000 + readUint16Little(bytes, at);
}

/** Two bytes at `at`, least significant first; 0 beyond the end. */
export function readUint16Little(bytes: Uint8Array, at: number): number {
  return ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0);
}

/** True where the bytes at `at` are exactly these, given as numbers or as ASCII. */
export function hasBytesAt(bytes: Uint8Array, at: number, wanted: string | readonly number[]): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    const each = typeof wanted === 'string' ? wanted.charCodeAt(index) : wanted[index];
    if (bytes[at + index] !== each) return false;
  }
  return true;
}

/** True where everything from `from` to the end is one of these values. */
export function isFilledWith(bytes: Uint8Array, from: number, values: readonly number[]): boolean {
  for (let at = from; at < bytes.length; at += 1) if (!values.includes(bytes[at]!)) return false;
  return true;
}

const SLICE = 16_384;
// The declaration asks for an array of numbers; a view is taken as well, and spreading it would cost ten times as much.
const toText = String.fromCharCode as { apply(self: null, codes: Uint8Array): string };

/** Bytes as text with one character for each byte (ISO 8859-1). */
export function toLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE)
    parts.push(toText.apply(null, bytes.subarray(at, at + SLICE)));
  return parts.join('');
}
