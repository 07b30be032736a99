import { FuseV1Options } from '@electron/fuses';

/** What Electron's binary holds before its fuses: found by this, then version, length, and one digit per fuse. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** A file with a fuse wire in it, as Electron's binary has: `states` is one digit per fuse. */
export function composeFuseWire(states: string): Buffer {
  return Buffer.concat([
    Buffer.alloc(300, 7),
    SENTINEL,
    Buffer.from([1, states.length]),
    Buffer.from(states),
    Buffer.alloc(300, 3),
  ]);
}

/** The fuses of a file by name. */
export function readFuseStates(binary: Buffer): readonly (readonly [string, boolean])[] {
  const start = binary.indexOf(SENTINEL) + SENTINEL.length;
  const states = binary.subarray(start + 2, start + 2 + binary[start + 1]!).toString('latin1');
  return states.split('').map((state, index) => [FuseV1Options[index]!, state === '1'] as const);
}
