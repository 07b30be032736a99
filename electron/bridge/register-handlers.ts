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
  options.registry.handle(call, async (event, ...args) => {
    if (!isTrustedSender(event, options.isOwnWindow)) {
      options.reportFault(call, new Error(`sender refused [${event.senderFrame?.url ?? 'gone'}]`));
      throw new BridgeFault(`${call}: refused`);
    }
    const request = parseRequest(call, args);
    if (request === null) return fail(refusal('invalid-input', { call }));
    try {
      return await options.handlers[call](request.value, { webContentsId: event.sender.id });
    } catch (cause) {
      options.reportFault(call, cause);
      throw new BridgeFault(`${call}: failed`);
    }
  });
}

/** Exactly one argument, not too large, of the shape of this call; null otherwise. */
function parseRequest<Call extends DesktopCall>(
  call: Call,
  args: readonly unknown[],
): { readonly value: DesktopRequest<Call> } | null {
  if (args.length !== 1 || !isWithinSize(args[0])) return null;
  const parsed = REQUEST_SCHEMAS[call].safeParse(args[0]);
  // The schema under this very key parsed it, which the compiler cannot follow through the lookup.
  return parsed.success ? { value: parsed.data as DesktopRequest<Call> } : null;
}

/** What JSON cannot write (cycles, big integers) is no request of ours. */
function isWithinSize(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= REQUEST_SIZE_LIMIT;
  } catch {
    return false;
  }
}
