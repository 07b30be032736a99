import { lockDataFolder } from '../../../headquarters/database/data-folder-lock.ts';

/** A process that takes the lock of a folder and keeps it until it is killed. Says what came of it in one line. */
const [, , folder] = process.argv;
try {
  lockDataFolder(folder ?? '');
  process.stdout.write('held\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.name : 'unknown'}\n`);
}
