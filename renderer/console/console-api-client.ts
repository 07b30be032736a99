import type { z } from 'zod';

import type { Refusal } from '../../shared/domain/refusal.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import type { Result } from '../../shared/lib/result.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import {
  branchesReplySchema,
  CONSOLE_HEADER,
  CONSOLE_PATHS,
  consoleEntryViewSchema,
  consoleSessionSchema,
  enrolmentCodeReplySchema,
  escalationsReplySchema,
  refusedReplySchema,
} from '../../shared/protocol/console-api.ts';
import type {
  BranchesReply,
  ConsoleEntryView,
  ConsoleSession,
  EnrolmentCodeReply,
  EscalationFilter,
  EscalationsReply,
  HeadOfficeCommand,
  SignInRequest,
} from '../../shared/protocol/console-api.ts';

/** What the service answers: a value, or why not. An unreachable service is a refusal, not a fault. */
export type ConsoleOutcome<Value> = Promise<Result<Value, Refusal>>;

/** The console's door to the head-office service. */
export interface ConsoleApiClient {
  getSession(): ConsoleOutcome<ConsoleSession>;
  signIn(request: SignInRequest): ConsoleOutcome<ConsoleSession>;
  signOut(): ConsoleOutcome<null>;
  listBranches(): ConsoleOutcome<BranchesReply>;
  listEscalations(state: EscalationFilter): ConsoleOutcome<EscalationsReply>;
  getEntry(unitId: string, entryId: string): ConsoleOutcome<ConsoleEntryView>;
  sendCommand(unitId: string, entryId: string, command: HeadOfficeCommand): ConsoleOutcome<ConsoleEntryView>;
  createEnrolmentCode(unitId: string): ConsoleOutcome<EnrolmentCodeReply>;
}

async function call<Value>(
  path: string,
  schema: z.ZodType<Value> | null,
  init: { readonly method: string; readonly body?: unknown },
): ConsoleOutcome<Value | null> {
  let reply: Response;
  try {
    reply = await fetch(path, {
      method: init.method,
      headers: {
        [CONSOLE_HEADER]: '1',
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  } catch {
    return fail(refusal('head-office-unreachable'));
  }
  const body: unknown = reply.status === 204 ? null : await reply.json().catch(() => null);
  if (!reply.ok) {
    const refused = refusedReplySchema.safeParse(body);
    return fail(refused.success ? refused.data.refusal : refusal('head-office-unreachable'));
  }
  if (schema === null) return ok(null);
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : fail(refusal('application-too-old'));
}

/** As {@link call}, for answers that carry a value. */
async function fetchValue<Value>(
  path: string,
  schema: z.ZodType<Value>,
  init: { readonly method: string; readonly body?: unknown } = { method: 'GET' },
): ConsoleOutcome<Value> {
  const outcome = await call(path, schema, init);
  if (!outcome.ok) return outcome;
  return outcome.value === null ? fail(refusal('application-too-old')) : ok(outcome.value);
}

/** Talks to the service that served this page. */
export function createConsoleApiClient(): ConsoleApiClient {
  return {
    getSession: () => fetchValue(CONSOLE_PATHS.session, consoleSessionSchema),
    signIn: (request) =>
      fetchValue(CONSOLE_PATHS.session, consoleSessionSchema, { method: 'POST', body: request }),
    signOut: async () => {
      const outcome = await call<null>(CONSOLE_PATHS.session, null, { method: 'DELETE' });
      return outcome.ok ? ok(null) : outcome;
    },
    listBranches: () => fetchValue(CONSOLE_PATHS.branches, branchesReplySchema),
    listEscalations: (state) =>
      fetchValue(`${CONSOLE_PATHS.escalations}?state=${state}`, escalationsReplySchema),
    getEntry: (unitId, entryId) => fetchValue(CONSOLE_PATHS.entry(unitId, entryId), consoleEntryViewSchema),
    sendCommand: (unitId, entryId, command) =>
      fetchValue(CONSOLE_PATHS.commands(unitId, entryId), consoleEntryViewSchema, {
        method: 'POST',
        body: command,
      }),
    createEnrolmentCode: (unitId) =>
      fetchValue(CONSOLE_PATHS.enrolmentCodes(unitId), enrolmentCodeReplySchema, { method: 'POST' }),
  };
}
