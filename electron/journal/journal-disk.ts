import { open } from 'node:fs/promises';

/** One open journal file. A port, so that tests can make a disk full or a sync fail. */
export interface JournalDiskFile {
  getSize(): Promise<number>;
  /** Fills `target` from `position`; answers how many bytes there were. */
  readInto(target: Uint8Array, position: number): Promise<number>;
  /** Writes all bytes at `position` or throws; a part of them may then be on the disk. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Returns when what was written is on the disk and not only with the operating system. */
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

export interface JournalDisk {
  /** Opens for reading and writing; throws ENOENT when there is none. */
  open(path: string): Promise<JournalDiskFile>;
  /** Makes a new empty file; throws EEXIST when there is one. */
  create(path: string): Promise<JournalDiskFile>;
}

/** The disk of this computer. `fdatasync`: it brings the size along, and times of access do not matter. */
export const systemDisk: JournalDisk = {
  open: (path) => openFile(path, 'r+'),
  create: (path) => openFile(path, 'wx+'),
};

async function openFile(path: string, flags: string): Promise<JournalDiskFile> {
  const handle = await open(path, flags, 0o600);
  return {
    getSize: async () => (await handle.stat()).size,
    async readInto(target, position) {
      let filled = 0;
      while (filled < target.length) {
        const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled;
    },
    async write(bytes, position) {
      let written = 0;
      while (written < bytes.length) {
        const result = await handle.write(bytes, written, bytes.length - written, position + written);
        written += result.bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
}
