import { createHash } from 'node:crypto';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hasErrorCode } from './write-atomically.ts';

/** Another process of this computer has the data folder open. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** Held while the folder is open. */
export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process alone: two processes that append to one journal would write the same sequence twice.
 *
 * The lock is a listening local socket named after the folder's real path. The operating system allows one listener per name and
 * takes the name back when the process ends, also after `kill -9`: there is no pid file to judge, and no pid that was used again.
 * Linux: abstract namespace. Windows: named pipe. macOS has neither, there it is a socket file, and one that nobody answers on is
 * moved away (see `clearStaleSocket`). `node:sqlite`, whose lock head office uses, is not in every Electron.
 *
 * It does not see a process on another computer that has the same folder over a share: that folder must be local.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  await mkdir(folder, { recursive: true });
  const name = `branchbook-${createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32)}`;
  const path = toSocketPath(name);
  const isFile = process.platform !== 'linux' && process.platform !== 'win32';
  const server =
    (await listenOn(path)) ?? (isFile && (await clearStaleSocket(path)) ? await listenOn(path) : null);
  if (server === null) throw new DataFolderInUse(`The data folder [${folder}] is in use by another process`);
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function toSocketPath(name: string): string {
  switch (process.platform) {
    case 'linux':
      return `\0${name}`;
    case 'win32':
      return `\\\\.\\pipe\\${name}`;
    default:
      // Short: a socket path may have little more than 100 bytes.
      return join(tmpdir(), `${name}.sock`);
  }
}

function listenOn(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    // Whoever connects wants to know that somebody is there, which connecting has told.
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (hasErrorCode(error, 'EADDRINUSE') ? resolve(null) : reject(error)));
    server.listen(path, () => {
      // The lock alone must not keep a process running.
      server.unref();
      resolve(server);
    });
  });
}

/**
 * Moves a socket file away that nobody answers on, and answers whether the name is free now. Rename first, then look again:
 * of two processes that find the same dead socket only one gets it, and one that got a living socket puts it back.
 */
async function clearStaleSocket(path: string): Promise<boolean> {
  if (await isAnswered(path)) return false;
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return true;
    throw error;
  }
  if (await isAnswered(aside)) {
    await rename(aside, path);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
