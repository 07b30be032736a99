import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';

import { PROTOCOL_VERSION } from '../shared/protocol/messages.ts';
import type { DatabaseKind } from './database/open-database.ts';
import type { Service } from './service.ts';

/** `GET /health`: 200 when the database answers. Tells who this is, nothing of what it holds. */
export function registerHealth(
  server: FastifyInstance,
  context: { readonly service: Service; readonly databaseKind: DatabaseKind; readonly schemaVersion: string },
): void {
  const { service, databaseKind, schemaVersion } = context;
  server.get('/health', async () => {
    await sql`SELECT 1`.execute(service.db);
    return {
      status: 'ok',
      database: databaseKind,
      version: PROTOCOL_VERSION,
      schema: schemaVersion,
      epoch: service.identity.serverEpoch,
      time: service.clock.now(),
    };
  });
}
