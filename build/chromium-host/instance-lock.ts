import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One application per user-data folder: a file with the process number. A file left by a killed process is taken
 * over; a living one is told, by signal, that somebody tried again.
 */
export function takeInstanceLock(userData: string): { readonly isFirst: boolean } {
  mkdirSync(userData, { recursive: true });
  const path = join(userData, 'host-instance.lock');
  const mine = JSON.stringify({ pid: process.pid, started: readStartTime(process.pid) });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return { isFirst: true };
    } catch {
      const owner = readOwner(path);
      if (owner !== null && owner.started === readStartTime(owner.pid) && isAlive(owner.pid)) {
        process.kill(owner.pid, 'SIGUSR2');
        return { isFirst: false };
      }
      rmSync(path, { force: true });
    }
  }
  return { isFirst: false };
}

export function releaseInstanceLock(userData: string): void {
  rmSync(join(userData, 'host-instance.lock'), { force: true });
}

function readOwner(path: string): { readonly pid: number; readonly started: string } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { pid: number; started: string };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Tells a process from a later one that got its number (Linux; elsewhere empty, and the number alone decides). */
function readStartTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
