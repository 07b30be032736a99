import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { appendToLog, computeLogRoot, emptyLog } from '../../../shared/journal/merkle-log.ts';
import type { MerkleLog } from '../../../shared/journal/merkle-log.ts';

/** RFC 6962 2.1, written as the text defines it. */
function computeNaiveRoot(entries: readonly Buffer[]): Buffer {
  const sha = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = entries;
  if (only === undefined) return sha();
  if (entries.length === 1) return sha(Buffer.of(0), only);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return sha(Buffer.of(1), computeNaiveRoot(entries.slice(0, split)), computeNaiveRoot(entries.slice(split)));
}

function appendAll(entries: readonly string[]): MerkleLog {
  return entries.reduce(appendToLog, emptyLog());
}

describe('computeLogRoot', () => {
  // The well-known test data of Certificate Transparency implementations.
  const DATA = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const ROOTS = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it('[RFC 6962] gives the published roots for 1 to 8 entries', () => {
    expect(ROOTS.map((_, index) => computeLogRoot(appendAll(DATA.slice(0, index + 1))))).toEqual(ROOTS);
  });

  it('[RFC 6962] of an empty log is the hash of nothing', () => {
    expect(computeLogRoot(emptyLog())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('[F40] equals the recursive definition for sizes 0 to 200', { timeout: 60_000 }, () => {
    const entries = Array.from({ length: 200 }, (_, index) =>
      createHash('sha256').update(`event ${index}`).digest(),
    );
    let log = emptyLog();
    for (let size = 0; size <= 200; size += 1) {
      expect(computeLogRoot(log)).toBe(computeNaiveRoot(entries.slice(0, size)).toString('hex'));
      expect(log.size).toBe(size);
      expect(log.peaks).toHaveLength(size.toString(2).replaceAll('0', '').length);
      const next = entries[size];
      if (next !== undefined) log = appendToLog(log, next.toString('hex'));
    }
  });

  it('goes on after being stored', () => {
    const half = appendAll(DATA.slice(0, 5));
    const restored = JSON.parse(JSON.stringify(half)) as MerkleLog;
    expect(computeLogRoot(DATA.slice(5).reduce(appendToLog, restored))).toBe(ROOTS[7]);
    expect(half.size).toBe(5);
  });

  it('throws on peaks that do not fit the size', () => {
    expect(() => appendToLog({ size: 3, peaks: [] }, DATA[1]!)).toThrow('[3]');
  });
});
