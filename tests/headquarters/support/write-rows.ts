import { join } from 'node:path';

import { PGlite } from '@electric-sql/pglite';

/** A process that opens a folder that is open already, writes fifty rows, closes cleanly, and was told of no error. */
const [, , folder] = process.argv;
const database = await PGlite.create(join(folder ?? '', 'postgres'));
for (let id = 100; id < 150; id += 1) await database.query(`INSERT INTO rows VALUES ($1, 'second')`, [id]);
const { rows } = await database.query<{ count: number }>(
  `SELECT count(*)::integer AS count FROM rows WHERE writer = 'second'`,
);
await database.close();
process.stdout.write(`wrote ${rows[0]?.count}\n`);
