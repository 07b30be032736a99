import { join } from 'node:path';

import { createServer } from './create-server.ts';
import { openPgliteDatabase, openPostgresDatabase } from './database/open-database.ts';
import { createLogger } from './logger.ts';
import { readConfig } from './read-config.ts';
import { seedSampleData } from './sample-data.ts';
import { systemClock, systemRandom } from './system-ports.ts';

/** The composition root: environment, database, server, and how it stops. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const database =
    config.databaseUrl === null
      ? await openPgliteDatabase(config.dataFolder)
      : openPostgresDatabase(config.databaseUrl, (error) => logger.warn({ err: error }, 'connection lost'));
  const { server, service } = await createServer({
    database,
    clock: systemClock,
    random: systemRandom,
    logger,
    consoleFolder: join(import.meta.dirname, '..', 'out', 'console'),
  });
  if (config.isSampleSeeded) await seedSampleData(service);
  const address = await server.listen({ port: config.port, host: config.host });
  logger.info({ database: database.kind, epoch: service.identity.serverEpoch }, 'head office is ready');
  console.log(`Head office on ${address} (${database.kind}). Console: ${address}/console/`);

  // A request that is under way is answered; a second signal does not wait.
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    await server.close();
    await database.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
