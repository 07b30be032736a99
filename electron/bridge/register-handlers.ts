import type { z } from 'zod';

import { fail } from '../../shared/lib/result.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import {
  REQUEST_SCHEMAS,
  type DesktopCall,
  type DesktopRequest,
} from '../../shared/bridge/request-schemas.ts';
import { isTrustedSender, type Sender, type SenderFrame } from './check-sender.ts';
import type { DesktopAnswer } from './desktop-answer.ts';

/** One function per call of the bridge, each given its parsed request. */
export type DesktopHandlers = {
  readonly [Call in DesktopCall]: (
    request: DesktopRequest<Call>,
    sender: Sender,
  ) => Promise<DesktopAnswer<Call>>;
};

/** The part of Electron's `ipcMain` that is used. */
export type HandlerRegistry = {
  handle(
    channel: string,
    listener: (
      event: { readonly senderFrame: SenderFrame | null; readonly sender: { readonly id: number } },
      ...args: unknown[]
    ) => Promise<unknown>,
  ): void;
};

export type HandlerOptions = {
  readonly registry: HandlerRegistry;
  readonly handlers: DesktopHandlers;
  readonly isOwnWindow: (webContentsId: number) => boolean;
  /** Told of every fault with its cause, which the renderer never learns. */
  readonly reportFault: (channel: string, cause: unknown) => void;
};

/** Largest request, characters of its JSON: fifty facts with a text of 20,000 characters each do not come near. */
export const REQUEST_SIZE_LIMIT = 4_000_000;

/** What the renderer learns of a fault: that there was one, and where. */
export class BridgeFault extends Error {
  override readonly name = 'BridgeFault';
}

export const DESKTOP_CALLS = Object.keys(REQUEST_SCHEMAS) as readonly DesktopCall[];

/**
 * Registers every call of the bridge. The one place that touches `ipcMain`: each call checks its sender, then size and
 * shape of what came, then runs one function; a fault crosses the bridge without its cause.
 */
export function registerHandlers(options: HandlerOptions): void {
  for (const call of DESKTOP_CALLS) handle(options, call);
}

function handle<Call extends DesktopCall>(options: HandlerOptions, call: Call): void {
  // The schema under this very key parses it, which the compiler cannot follow through the lookup.
  const schema = REQUEST_SCHEMAS[call] as unknown as z.ZodType<DesktopRequest<Call>>;
  registerCall(options, { call, schema, handler: options.handlers[call] });
}

/** Where a door's calls may come from, and who is told of what went wrong. */
export type DoorOptions = Pick<HandlerOptions, 'registry' | 'isOwnWindow' | 'reportFault'> & {
  /** Whose pages may knock; our own where none is named. */
  readonly origin?: string;
};

/** Registers one call of a door, with all that every call of every door is checked for. */
export function registerCall<Request>(
  { registry, isOwnWindow, reportFault, origin }: DoorOptions,
  {
    call,
    schema,
    handler,
  }: {
    readonly call: string;
    readonly schema: z.ZodType<Request>;
    readonly handler: (request: Request, sender: Sender) => Promise<unknown>;
  },
): void {
  registry.handle(call, async (event, ...args) => {
    if (!isTrustedSender(event, isOwnWindow, origin)) {
      reportFault(call, new Error(`sender refused [${event.senderFrame?.url ?? 'gone'}]`));
      throw new BridgeFault(`${call}: refused`);
    }
    const request = parseRequest(schema, args);
    if (request === null) return fail(refusal('invalid-input', { call }));
    try {
      return await handler(request.value, { webContentsId: event.sender.id });
    } catch (cause) {
      reportFault(call, cause);
      throw new BridgeFault(`${call}: failed`);
    }
  });
}

/** Exactly one argument, not too large, of the shape of this call; null otherwise. */
function parseRequest<Request>(
  schema: z.ZodType<Request>,
  args: readonly unknown[],
): { readonly value: Request } | null {
  if (args.length !== 1 || !isWithinSize(args[0])) return null;
  const parsed = schema.safeParse(args[0]);
  return parsed.success ? { value: parsed.data } : null;
}

/** What JSON cannot write (cycles, big integers) is no request of ours. */
function isWithinSize(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= REQUEST_SIZE_LIMIT;
  } catch {
    return false;
  }
}
