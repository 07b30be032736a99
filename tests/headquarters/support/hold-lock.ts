import { lockDataFolder } from '../../../headquarters/database/data-folder-lock.ts';

/**
 * A process that takes the lock of a folder, keeps nothing of it, and lives until it is killed. Says what came of it in one line,
 * after memory was collected where `--expose-gc` allows that: collecting runs finalisers a turn later, hence the two turns.
 */
const [, , folder] = process.argv;
const collectMemory = (globalThis as { gc?: () => void }).gc;
try {
  lockDataFolder(folder ?? '');
  for (let turn = 0; turn < 2 && collectMemory !== undefined; turn += 1) {
    collectMemory();
    await new Promise((resolve) => setImmediate(resolve));
  }
  process.stdout.write('held\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.name : 'unknown'}\n`);
}
