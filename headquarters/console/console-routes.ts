import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { refusal } from '../../shared/domain/refusal.ts';
import {
  CONSOLE_COOKIE,
  CONSOLE_HEADER,
  CONSOLE_PATHS,
  escalationsQuerySchema,
  headOfficeCommandSchema,
  signInRequestSchema,
} from '../../shared/protocol/console-api.ts';
import type { ConsoleSession } from '../../shared/protocol/console-api.ts';
import { issueEnrolmentCode } from '../devices/enrolment-code.ts';
import { sendRefusal, toInputRefusal } from '../send-refusal.ts';
import type { Service } from '../service.ts';
import { composeEntryView, openEntry } from './entry-view.ts';
import { executeOfficerCommand } from './execute-command.ts';
import { listBranches, listDevices } from './list-branches.ts';
import { listEscalations } from './list-escalations.ts';
import { endSession, findSession, signInOfficer } from './officer-session.ts';
import type { Officer, OfficerSession } from './officer-session.ts';

const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
const unitParams = z.object({ unitId: id });
const entryParams = z.object({ unitId: id, entryId: id });

/** What the console may ask, under `/api`. Every request but sign-in needs a session, and every one the console's header. */
export async function registerConsoleRoutes(
  server: FastifyInstance,
  service: Service,
  limits: { readonly perMinute: number; readonly signInPerMinute: number },
): Promise<void> {
  await server.register(cookie);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (request.headers[CONSOLE_HEADER] !== '1') {
      return sendRefusal(reply, refusal('confirmation-needed', { problem: 'console-header' }), 403);
    }
    return undefined;
  });
  registerSession(server, service, limits);
  registerOverview(server, service);
  registerEntries(server, service);
}

function registerSession(
  server: FastifyInstance,
  service: Service,
  limits: { readonly signInPerMinute: number },
): void {
  const rateLimit = { max: limits.signInPerMinute, timeWindow: '1 minute' };
  server.post(CONSOLE_PATHS.session, { config: { rateLimit } }, async (request, reply) => {
    const body = signInRequestSchema.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, toInputRefusal(body.error.issues));
    const signedIn = await signInOfficer(service, body.data);
    if (!signedIn.ok) return sendRefusal(reply, signedIn.error);
    const { token, session } = signedIn.value;
    const expires = new Date(session.expiresAt);
    reply.setCookie(CONSOLE_COOKIE, token, {
      path: '/api',
      httpOnly: true,
      sameSite: 'strict',
      secure: 'auto',
      expires,
    });
    return toConsoleSession(service, session);
  });
  server.get(CONSOLE_PATHS.session, async (request, reply) => {
    const session = await findSession(service, request.cookies[CONSOLE_COOKIE]);
    if (session === null) return sendRefusal(reply, refusal('not-signed-in'));
    return toConsoleSession(service, session);
  });
  server.delete(CONSOLE_PATHS.session, async (request, reply) => {
    await endSession(service, request.cookies[CONSOLE_COOKIE]);
    return reply.clearCookie(CONSOLE_COOKIE, { path: '/api' }).code(204).send();
  });
}

function registerOverview(server: FastifyInstance, service: Service): void {
  server.get(CONSOLE_PATHS.branches, (request, reply) =>
    withOfficer(service, request, reply, async () => ({
      branches: await listBranches(service),
      serverTime: service.clock.now(),
    })),
  );
  server.get(CONSOLE_PATHS.escalations, (request, reply) =>
    withOfficer(service, request, reply, async () => {
      const query = escalationsQuerySchema.safeParse(request.query);
      if (!query.success) return sendRefusal(reply, toInputRefusal(query.error.issues));
      return {
        escalations: await listEscalations(service, query.data.state),
        serverTime: service.clock.now(),
      };
    }),
  );
  server.get('/api/units/:unitId/devices', (request, reply) =>
    withOfficer(service, request, reply, async () => {
      const unitId = await findUnitId(service, request);
      if (unitId === null) return sendUnknown(reply);
      return { devices: await listDevices(service, unitId) };
    }),
  );
  server.post('/api/units/:unitId/enrolment-codes', (request, reply) =>
    withOfficer(service, request, reply, async (officer) => {
      const unitId = await findUnitId(service, request);
      if (unitId === null) return sendUnknown(reply);
      return issueEnrolmentCode(service, unitId, officer.personId);
    }),
  );
}

function registerEntries(server: FastifyInstance, service: Service): void {
  server.get('/api/entries/:unitId/:entryId', (request, reply) =>
    withOfficer(service, request, reply, async (officer) => {
      const params = entryParams.safeParse(request.params);
      if (!params.success) return sendUnknown(reply);
      const opened = await openEntry(service, service.db, { ...params.data, officer });
      return opened === null ? sendUnknown(reply) : composeEntryView(opened);
    }),
  );
  server.post('/api/entries/:unitId/:entryId/commands', (request, reply) =>
    withOfficer(service, request, reply, async (officer) => {
      const params = entryParams.safeParse(request.params);
      if (!params.success) return sendUnknown(reply);
      const command = headOfficeCommandSchema.safeParse(request.body);
      if (!command.success) return sendRefusal(reply, toInputRefusal(command.error.issues));
      const done = await executeOfficerCommand(service, { ...params.data, officer, command: command.data });
      return done.ok ? done.value : sendRefusal(reply, done.error);
    }),
  );
}

async function withOfficer(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  handle: (officer: Officer) => Promise<object>,
): Promise<object> {
  const session = await findSession(service, request.cookies[CONSOLE_COOKIE]);
  if (session === null) return sendRefusal(reply, refusal('not-signed-in'));
  return handle(session.officer);
}

async function findUnitId(service: Service, request: FastifyRequest): Promise<string | null> {
  const params = unitParams.safeParse(request.params);
  if (!params.success) return null;
  const unit = await service.db
    .selectFrom('units')
    .select('unit_id')
    .where('unit_id', '=', params.data.unitId)
    .executeTakeFirst();
  return unit?.unit_id ?? null;
}

function sendUnknown(reply: FastifyReply): FastifyReply {
  return sendRefusal(reply, refusal('entry-unknown'));
}

function toConsoleSession(service: Service, session: OfficerSession): ConsoleSession {
  return { ...session, officer: { ...session.officer }, serverTime: service.clock.now() };
}
