/** Feed positions under concurrency, on a real PostgreSQL (reliability 0.8, F33; docs/protocol.md section 6). */
import { setImmediate } from 'node:timers/promises';

import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ensurePostgres } from '../../build/ensure-postgres.ts';
import type { ThrowAwayPostgres } from '../../build/ensure-postgres.ts';
import { openPostgresDatabase } from '../../headquarters/database/open-database.ts';
import type { HeadOfficeDatabase } from '../../headquarters/database/open-database.ts';
import { TestHeadOffice } from './support/test-head-office.ts';
import type { SimulatedDevice } from './support/simulated-device.ts';

const WRITERS = 8;
const READERS = 3;
const PUSHES_PER_WRITER = 25;
const EVENTS_PER_PUSH = 5;

let server: ThrowAwayPostgres;
let database: HeadOfficeDatabase;
let office: TestHeadOffice;

beforeAll(async () => {
  server = await ensurePostgres();
  database = openPostgresDatabase(server.url);
  office = await TestHeadOffice.start(database);
});
afterAll(async () => {
  await office.close();
  await database.close();
  await server.stop();
});

/** A trigger that holds some inserts back until their transaction ends late: numbers taken early, committed late. */
async function delaySomeCommits(): Promise<void> {
  await sql`CREATE FUNCTION delay_some() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF random() < 0.2 THEN PERFORM pg_sleep(random() * 0.01); END IF;
      RETURN NULL;
    END $$`.execute(database.db);
  await sql`CREATE TRIGGER delay_some AFTER INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION delay_some()`.execute(
    database.db,
  );
}

async function write(device: SimulatedDevice): Promise<void> {
  for (let round = 0; round < PUSHES_PER_WRITER; round += 1) {
    const from = device.events.length;
    for (let index = 0; index < EVENTS_PER_PUSH; index += 1) device.recordEntry();
    await device.push(device.events.slice(from));
  }
}

/** Follows the feed by its cursor alone, as a branch does, until the writers are done and nothing is left. */
async function follow(reader: SimulatedDevice, isDone: () => boolean): Promise<readonly string[]> {
  const seen: string[] = [];
  let position = 0;
  for (;;) {
    const wasDone = isDone();
    const page = await reader.pull(position, { limit: 7 });
    seen.push(...page.events.map(({ event }) => event.hash));
    position = page.position;
    if (wasDone && !page.hasMore) return seen;
    await setImmediate();
  }
}

describe('feed of a unit', () => {
  it('[F33] no reader skips an event while eight writers commit late and out of step', async () => {
    await delaySomeCommits();
    const unitId = await office.makeUnit();
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => office.enrolDevice(unitId)));
    const readers = await Promise.all(Array.from({ length: READERS }, () => office.enrolDevice(unitId)));
    let isDone = false;
    const following = readers.map((reader) => follow(reader, () => isDone));
    await Promise.all(writers.map(write));
    isDone = true;
    const written = writers.flatMap((writer) => writer.events.map((event) => event.hash));
    expect(written).toHaveLength(WRITERS * PUSHES_PER_WRITER * EVENTS_PER_PUSH);
    for (const seen of await Promise.all(following)) {
      expect(seen).toHaveLength(written.length);
      expect(seen.toSorted()).toEqual(written.toSorted());
    }
  }, 240_000);

  it('[F33] a plain sequence makes the same reader skip a row (negative control)', async () => {
    const pool = new Pool({ connectionString: server.url });
    await pool.query('CREATE TABLE plain_feed (position bigserial PRIMARY KEY, writer text)');
    const slow = await pool.connect();
    await slow.query('BEGIN');
    await slow.query(`INSERT INTO plain_feed (writer) VALUES ('slow')`);
    await pool.query(`INSERT INTO plain_feed (writer) VALUES ('fast')`);
    const readAfter = async (position: number) =>
      (
        await pool.query<{ position: string; writer: string }>(
          'SELECT position, writer FROM plain_feed WHERE position > $1 ORDER BY position',
          [position],
        )
      ).rows;
    const first = await readAfter(0);
    await slow.query('COMMIT');
    slow.release();
    const second = await readAfter(Number(first.at(-1)?.position));
    const everything = await readAfter(0);
    await pool.end();
    expect([...first, ...second].map((row) => row.writer)).toEqual(['fast']);
    expect(everything.map((row) => row.writer)).toEqual(['slow', 'fast']);
  });

  it('[F33] a second writer waits for the first, so positions commit in their order', async () => {
    const unitId = await office.makeUnit();
    const device = await office.enrolDevice(unitId);
    device.recordEntry();
    const blocker = new Pool({ connectionString: server.url });
    const holder = await blocker.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM unit_feeds WHERE unit_id = $1 FOR UPDATE', [unitId]);
    let isAnswered = false;
    const pushed = device.push().then((reply) => {
      isAnswered = true;
      return reply;
    });
    await waitForLock(blocker);
    expect(isAnswered).toBe(false);
    await holder.query('COMMIT');
    holder.release();
    expect((await pushed).acknowledged.seq).toBe(1);
    await blocker.end();
  });
});

/** Until some connection waits for a row lock. */
async function waitForLock(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
    await setImmediate();
  }
}
