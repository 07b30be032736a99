import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';

import { loadChinaCalendar } from '../shared/domain/working-calendar.ts';
import { refusal } from '../shared/domain/refusal.ts';
import { registerConsoleRoutes } from './console/console-routes.ts';
import { registerConsolePages } from './console/serve-console.ts';
import type { HeadOfficeDatabase } from './database/open-database.ts';
import { migrate } from './database/migrate.ts';
import { registerDeviceRoutes } from './devices/device-routes.ts';
import { registerHealth } from './health.ts';
import { loadIdentity } from './identity.ts';
import type { Clock, Random } from './ports.ts';
import { registerBodyParser } from './raw-body.ts';
import { DEFAULT_PASSWORD_POLICY } from './security/password-verifier.ts';
import type { PasswordPolicy } from './security/password-verifier.ts';
import { sendRefusal } from './send-refusal.ts';
import type { Service } from './service.ts';

/** S7: no request is larger; a push of 500 events stays below it or is cut by the device. */
export const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

/** Requests a minute of one address; the tests of races raise them. */
export type RateLimits = {
  readonly perMinute: number;
  readonly enrolPerMinute: number;
  readonly signInPerMinute: number;
};
export const DEFAULT_RATE_LIMITS: RateLimits = { perMinute: 600, enrolPerMinute: 20, signInPerMinute: 30 };

export type ServerOptions = {
  readonly database: HeadOfficeDatabase;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: FastifyBaseLogger | false;
  readonly passwordPolicy?: PasswordPolicy;
  readonly rateLimits?: RateLimits;
  /** Folder of the built console; pages are not served when null. */
  readonly consoleFolder?: string | null;
};

/** The service and what it is made of; `server.close()` leaves the database open. */
export type HeadOffice = { readonly server: FastifyInstance; readonly service: Service };

/** Migrates the database and puts the service together. Listening is the caller's. */
export async function createServer(options: ServerOptions): Promise<HeadOffice> {
  const { database, clock, random } = options;
  const schemaVersion = await migrate(database.db, clock);
  const service: Service = {
    db: database.db,
    clock,
    random,
    identity: await loadIdentity(database.db, { clock, random }),
    calendar: loadChinaCalendar(),
    passwordPolicy: options.passwordPolicy ?? DEFAULT_PASSWORD_POLICY,
  };
  const limits = options.rateLimits ?? DEFAULT_RATE_LIMITS;
  const server = fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: true,
  });
  registerBodyParser(server);
  registerProblemHandlers(server);
  await server.register(helmet, { contentSecurityPolicy: false });
  await server.register(rateLimit, { global: false });
  registerHealth(server, { service, databaseKind: database.kind, schemaVersion });
  await server.register(async (scope) => registerDeviceRoutes(scope, service, limits));
  await server.register(async (scope) => registerConsoleRoutes(scope, service, limits));
  if (options.consoleFolder != null) await registerConsolePages(server, options.consoleFolder, random);
  return { server, service };
}

/** Every "no" has the one form, also those the framework finds; a fault says nothing of itself to the caller. */
function registerProblemHandlers(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) =>
    sendRefusal(reply, refusal('invalid-input', { problem: 'no-such-address' }), 404),
  );
  server.setErrorHandler((error: unknown, request, reply) => {
    const status = readStatus(error);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    if (status === 429) return sendRefusal(reply, refusal('too-many-attempts'), 429);
    if (status >= 500) return reply.code(500).send({ fault: 'internal' });
    return sendRefusal(reply, refusal('invalid-input', { problem: readCode(error) }), status);
  });
}

function readStatus(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'body';
}
