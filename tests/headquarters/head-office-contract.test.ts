/** The contract of head office, the same on both databases (docs/protocol.md). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe } from 'vitest';

import { ensurePostgres } from '../../build/ensure-postgres.ts';
import type { HeadOfficeDatabase } from '../../headquarters/database/open-database.ts';
import { openPgliteDatabase, openPostgresDatabase } from '../../headquarters/database/open-database.ts';
import { describeConsole } from './suites/console-suite.ts';
import { describeEnrolment } from './suites/enrolment-suite.ts';
import { describeEscalation } from './suites/escalation-suite.ts';
import { describePull } from './suites/pull-suite.ts';
import { describePush } from './suites/push-suite.ts';
import { describeSignedRequests } from './suites/signed-request-suite.ts';
import { TestHeadOffice } from './support/test-head-office.ts';

type Opened = { readonly database: HeadOfficeDatabase; dispose(): Promise<void> };

async function openPglite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-pglite-'));
  const database = await openPgliteDatabase(folder);
  return { database, dispose: () => rm(folder, { recursive: true, force: true }) };
}

async function openPostgres(): Promise<Opened> {
  const server = await ensurePostgres();
  return { database: openPostgresDatabase(server.url), dispose: () => server.stop() };
}

describe.each([
  ['PGlite', openPglite],
  ['PostgreSQL', openPostgres],
])('head office on %s', (_name, open) => {
  let office: TestHeadOffice;
  let opened: Opened;

  beforeAll(async () => {
    opened = await open();
    office = await TestHeadOffice.start(opened.database);
  });
  afterAll(async () => {
    await office.close();
    await opened.database.close();
    await opened.dispose();
  });

  const getHeadOffice = (): TestHeadOffice => office;
  describeEnrolment(getHeadOffice);
  describeSignedRequests(getHeadOffice);
  describePush(getHeadOffice);
  describePull(getHeadOffice);
  describeEscalation(getHeadOffice);
  describeConsole(getHeadOffice);
});
