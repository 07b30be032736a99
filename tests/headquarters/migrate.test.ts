/** Migrations and the identity of head office, on PostgreSQL, with several instances at once. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ensurePostgres } from '../../build/ensure-postgres.ts';
import type { ThrowAwayPostgres } from '../../build/ensure-postgres.ts';
import { migrate } from '../../headquarters/database/migrate.ts';
import { ALL_MIGRATIONS } from '../../headquarters/database/migrations/all-migrations.ts';
import { openPostgresDatabase } from '../../headquarters/database/open-database.ts';
import type { HeadOfficeDatabase } from '../../headquarters/database/open-database.ts';
import { loadIdentity } from '../../headquarters/identity.ts';
import { TestClock, testRandom } from './support/test-ports.ts';

const clock = new TestClock();
let server: ThrowAwayPostgres;
let instances: readonly HeadOfficeDatabase[];

beforeAll(async () => {
  server = await ensurePostgres();
  instances = Array.from({ length: 4 }, () => openPostgresDatabase(server.url));
});
afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.close()));
  await server.stop();
});

describe('migrate', () => {
  it('of four instances that start together one migrates and all agree', async () => {
    const versions = await Promise.all(instances.map(({ db }) => migrate(db, clock)));
    expect(versions).toEqual(Array.from({ length: 4 }, () => ALL_MIGRATIONS.at(-1)!.id));
    const rows = await instances[0]!.db.selectFrom('schema_migrations').selectAll().execute();
    expect(rows).toEqual(ALL_MIGRATIONS.map(({ id }) => ({ id, applied_at: clock.now() })));
  });

  it('leaves nothing of a step that fails', async () => {
    const { db } = instances[0]!;
    const broken = {
      id: '9999-broken',
      statements: ['CREATE TABLE half (id text)', 'CREATE TABLE half (id text)'],
    };
    await expect(migrate(db, clock, [...ALL_MIGRATIONS, broken])).rejects.toThrow('already exists');
    const found = await sql<{ name: string | null }>`SELECT to_regclass('half')::text AS name`.execute(db);
    expect(found.rows).toEqual([{ name: null }]);
  });

  it('refuses a database that a newer service migrated', async () => {
    await expect(migrate(instances[0]!.db, clock, [])).rejects.toThrow('[0001-initial]');
  });

  it('puts the unit first in every primary key', async () => {
    const first = await sql<{ table: string; column: string }>`
      SELECT c.relname AS table, a.attname AS column
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'schema_migrations'
    `.execute(instances[0]!.db);
    expect(first.rows.length).toBeGreaterThanOrEqual(15);
    expect(first.rows.filter((row) => row.column !== 'unit_id')).toEqual([]);
  });
});

describe('loadIdentity', () => {
  it('is one epoch and one key, however many instances make it at once', async () => {
    const identities = await Promise.all(
      instances.map(({ db }) => loadIdentity(db, { clock, random: testRandom })),
    );
    expect(new Set(identities.map((identity) => identity.serverEpoch)).size).toBe(1);
    expect(new Set(identities.map((identity) => identity.publicKey)).size).toBe(1);
  });
});
