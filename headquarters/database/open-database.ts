import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

import { lockDataFolder } from './data-folder-lock.ts';
import type { HeadOfficeSchema } from './schema.ts';

export const DATABASE_KINDS = ['pglite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** The port to the database. Both adapters speak PostgreSQL; nothing above it knows which one it is. */
export interface HeadOfficeDatabase {
  readonly kind: DatabaseKind;
  readonly db: Kysely<HeadOfficeSchema>;
  close(): Promise<void>;
}

/**
 * PostgreSQL inside this process, in a folder that is locked for it. The default: one command runs everything.
 *
 * It runs with `fsync` off, whatever is set (reliability 0.7): a killed process loses nothing, a power cut may.
 */
export async function openPgliteDatabase(folder: string): Promise<HeadOfficeDatabase> {
  const lock = lockDataFolder(folder);
  try {
    const pglite = await PGlite.create(join(folder, 'postgres'));
    const db = new Kysely<HeadOfficeSchema>({ dialect: new PGliteDialect({ pglite }) });
    return {
      kind: 'pglite',
      db,
      close: async () => {
        await db.destroy();
        if (!pglite.closed) await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Connections of one service instance; several instances serve one database. */
const POOL_SIZE = 10;

/** A PostgreSQL server, as in production. */
export function openPostgresDatabase(
  url: string,
  onIdleError: (error: Error) => void = () => undefined,
): HeadOfficeDatabase {
  const pool = new Pool({ connectionString: url, max: POOL_SIZE });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', onIdleError);
  const db = new Kysely<HeadOfficeSchema>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db, close: () => db.destroy() };
}
