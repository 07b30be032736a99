import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What can happen to the files of Chromium's IndexedDB (reliability 0.1); none of it makes opening fail. */
export const DAMAGES = ['log-byte-flipped', 'log-truncated', 'tables-deleted'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Damages the IndexedDB files of a profile whose Chromium has ended. */
export function damageDatabase(profile: string, damage: Damage): void {
  const folder = findDatabaseFolder(profile);
  switch (damage) {
    case 'log-byte-flipped': {
      const log = findLargest(folder, '.log');
      const bytes = readFileSync(log);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = bytes[at]! ^ 0xff;
      return writeFileSync(log, bytes);
    }
    case 'log-truncated': {
      const log = findLargest(folder, '.log');
      return truncateSync(log, Math.floor(statSync(log).size / 2));
    }
    case 'tables-deleted':
      for (const table of findBySize(folder, '.ldb')) rmSync(table);
      return;
  }
}

function findDatabaseFolder(profile: string): string {
  const parent = join(profile, 'Default', 'IndexedDB');
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const name = names.find((each) => each.endsWith('.indexeddb.leveldb'));
  if (name === undefined) throw new Error(`There is no IndexedDB on LevelDB in [${names.join(', ')}]`);
  return join(parent, name);
}

function findLargest(folder: string, extension: string): string {
  return findBySize(folder, extension)[0];
}

/** Largest first. Damage that would hit nothing is no damage: without such a file the test must not go on. */
function findBySize(folder: string, extension: string): readonly [string, ...string[]] {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  const [largest, ...others] = paths;
  if (largest === undefined) throw new Error(`There is no [${extension}] among the files of the database`);
  return [largest, ...others];
}
