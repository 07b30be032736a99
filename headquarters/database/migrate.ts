import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';

import type { Clock } from '../ports.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import type { HeadOfficeSchema } from './schema.ts';

/** Any fixed number: "Branchbook's migrations" among the advisory locks of a database. */
const MIGRATION_LOCK = 7_240_001;

/**
 * Brings the schema up to date and answers with the id of its newest step.
 *
 * All missing steps in one transaction under an advisory lock: of several instances that start together one migrates, the others
 * wait and find nothing to do; a step that fails leaves nothing behind. A database that a newer service has migrated is refused.
 */
export async function migrate(
  db: Kysely<HeadOfficeSchema>,
  clock: Clock,
  migrations: readonly Migration[] = ALL_MIGRATIONS,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
    await sql`CREATE TABLE IF NOT EXISTS schema_migrations (id text PRIMARY KEY, applied_at text NOT NULL)`.execute(
      trx,
    );
    const applied = new Set(
      (await trx.selectFrom('schema_migrations').select('id').execute()).map((row) => row.id),
    );
    assertKnown(applied, migrations);
    for (const migration of migrations) {
      if (!applied.has(migration.id)) await applyMigration(trx, migration, clock);
    }
    return migrations.at(-1)?.id ?? 'none';
  });
}

function assertKnown(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const unknown = [...applied].find((id) => !migrations.some((migration) => migration.id === id));
  if (unknown !== undefined) {
    throw new Error(`The database was migrated by a newer service: unknown migration [${unknown}]`);
  }
}

async function applyMigration(
  trx: Transaction<HeadOfficeSchema>,
  migration: Migration,
  clock: Clock,
): Promise<void> {
  for (const statement of migration.statements) await sql.raw(statement).execute(trx);
  await trx.insertInto('schema_migrations').values({ id: migration.id, applied_at: clock.now() }).execute();
}
