// Reliability F10: killed at any moment, everything that append answered is there afterwards.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { createJournal, openJournal } from '../../../electron/journal/open-journal.ts';
import { makeFolder, makeSeededRandom, START_MS } from '../shell-fakes.ts';
import { buildPlace, INSTALLATION } from './journal-fixture.ts';

const CHILD = fileURLToPath(new URL('./append-until-killed.ts', import.meta.url));
const KILLS = 20;
const SEED = 20_261_122;

/** Starts the child, kills it when it has acknowledged so many lines and so many microtask turns more, and answers what it printed. */
function runUntilKilled(folder: string, afterLines: number, delayMs: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, INSTALLATION], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let isKilling = false;
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isKilling || output.split('\n').length <= afterLines) return;
      isKilling = true;
      setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      // Only whole lines: the last may have been cut by the kill.
      signal === 'SIGKILL'
        ? resolve(output.split('\n').slice(0, -1))
        : reject(new Error(`Child ended by itself: ${errors}`)),
    );
  });
}

describe('a process killed while it appends', () => {
  it(`[F10] loses nothing of what was acknowledged, at ${KILLS} moments (seed ${SEED})`, async () => {
    const folder = await makeFolder();
    const random = makeSeededRandom(SEED);
    await (await createJournal(buildPlace(folder), INSTALLATION)).close();
    let acknowledged = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const [lines = 0, delay = 0] = random.bytes(2);
      const printed = await runUntilKilled(folder, 1 + (lines % 20), delay % 23);
      const [seqText = '0', hash] = (printed.at(-1) ?? '').split(' ');
      const { journal, recovery } = await openJournal(buildPlace(folder), INSTALLATION, START_MS + kill);
      expect(recovery.outcome, `kill ${kill}`).not.toBe('damaged-middle');
      expect(journal.position.seq).toBeGreaterThanOrEqual(Number(seqText));
      const [event] = await journal.read(Number(seqText) - 1, 1);
      expect(event?.hash).toBe(hash);
      expect(await journal.verify()).toMatchObject({ isIntact: true });
      acknowledged = Number(seqText);
      await journal.close();
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
  }, 120_000);
});
