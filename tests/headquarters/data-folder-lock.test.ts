/** The lock of a data folder, with a real second process (reliability 0.7, F32). */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DataFolderInUseError, lockDataFolder } from '../../headquarters/database/data-folder-lock.ts';
import { openPgliteDatabase } from '../../headquarters/database/open-database.ts';
import { findNode } from './support/find-node.ts';

/** Three starts of a database that takes four seconds each on an idle machine. */
const PROCESS_TIMEOUT_MS = 240_000;
const HOLDER = join(import.meta.dirname, 'support', 'hold-lock.ts');
const WRITER = join(import.meta.dirname, 'support', 'write-rows.ts');

let folder: string;
let children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-lock-'));
});
afterEach(async () => {
  children.forEach((child) => child.kill('SIGKILL'));
  children = [];
  await rm(folder, { recursive: true, force: true });
});

async function startChild(script: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(findNode(), ['--expose-gc', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = await once(createInterface({ input: child.stdout! }), 'line');
  return { child, said: String(said) };
}

describe('lockDataFolder', () => {
  it('[F32] refuses a folder that another process holds, naming it, also after that process collected memory', async () => {
    expect((await startChild(HOLDER)).said).toBe('held');
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUseError);
    expect(() => lockDataFolder(folder)).toThrow(folder);
    await expect(openPgliteDatabase(folder)).rejects.toThrow(DataFolderInUseError);
  });

  it('[F32] is refused in a second process while this one holds it', async () => {
    const lock = lockDataFolder(folder);
    expect((await startChild(HOLDER)).said).toBe('DataFolderInUseError');
    lock.release();
    expect(() => lock.release()).not.toThrow();
    expect((await startChild(HOLDER)).said).toBe('held');
  });

  it('[F32] is given back by the kernel when its holder is killed', async () => {
    const { child } = await startChild(HOLDER);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(() => lockDataFolder(folder).release()).not.toThrow();
  });

  it(
    '[F32] without it, two processes on one folder lose rows without an error (negative control)',
    async () => {
      const first = await PGlite.create(join(folder, 'postgres'));
      await first.exec('CREATE TABLE rows (id integer PRIMARY KEY, writer text)');
      await first.exec(`INSERT INTO rows VALUES (1, 'first')`);
      const { child, said } = await startChild(WRITER);
      expect(said).toBe('wrote 50');
      if (child.exitCode === null) await once(child, 'exit');
      expect(child.exitCode).toBe(0);
      await first.exec(`INSERT INTO rows VALUES (2, 'first')`);
      await first.close();
      const reopened = await PGlite.create(join(folder, 'postgres'));
      const { rows } = await reopened.query<{ writer: string; count: number }>(
        'SELECT writer, count(*)::integer AS count FROM rows GROUP BY writer',
      );
      await reopened.close();
      expect(rows).toEqual([{ writer: 'first', count: 2 }]);
    },
    PROCESS_TIMEOUT_MS,
  );
});
