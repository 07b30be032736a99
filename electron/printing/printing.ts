import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DesktopApi, Outcome } from '../../shared/bridge/desktop-api.ts';
import { refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Sender } from '../bridge/check-sender.ts';
import { countPages } from './count-pages.ts';
import { toSafeFileName } from './safe-file-name.ts';

/** A hidden window on the print page, as far as printing needs it. */
export type PrintWindow = {
  readonly webContentsId: number;
  printToPdf(): Promise<Uint8Array>;
  /** Called when the window is gone before it was printed. */
  onGone(listener: () => void): void;
  destroy(): void;
};

export type PrintingOptions = {
  readonly openPrintWindow: (hash: string) => PrintWindow;
  /** Folder of the printed forms; made when it is missing. */
  readonly folder: string;
  /** How long the page may take to say that it is complete. */
  readonly timeoutMs?: number;
};

export type Printing = {
  savePdf(
    request: Parameters<DesktopApi['printing']['savePdf']>[0],
  ): ReturnType<DesktopApi['printing']['savePdf']>;
  markReady(request: Record<string, never>, sender: Sender): Promise<Outcome<null>>;
};

/** A page with a few texts and one font is there in a second; an old PC with a cold disk gets fifteen. */
const PRINT_TIMEOUT_MS = 15_000;
/** Names tried when a file of that name is there already: a printed form is never overwritten. */
const NAME_ATTEMPTS = 1_000;

/** Prints a page of ours to a PDF file: hidden window, wait until that very window says it is complete, print, keep. */
export function createPrinting(options: PrintingOptions): Printing {
  /** Windows that are being waited for, by their contents. */
  const waiting = new Map<number, () => void>();

  const waitUntilReady = (window: PrintWindow): Promise<'ready' | 'timed-out' | 'gone'> => {
    const { promise, resolve } = Promise.withResolvers<'ready' | 'timed-out' | 'gone'>();
    const timer = setTimeout(() => resolve('timed-out'), options.timeoutMs ?? PRINT_TIMEOUT_MS);
    waiting.set(window.webContentsId, () => resolve('ready'));
    window.onGone(() => resolve('gone'));
    return promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(window.webContentsId);
    });
  };

  return {
    async savePdf(request) {
      const { suggestedName } = request;
      const window = options.openPrintWindow(toPrintHash(request));
      try {
        const outcome = await waitUntilReady(window);
        if (outcome !== 'ready') return fail(refusal('print-failed', { cause: outcome }));
        const pdf = await window.printToPdf();
        const path = await writeNew(options.folder, toSafeFileName(suggestedName), pdf);
        return ok({ path, pages: countPages(pdf) });
      } finally {
        window.destroy();
      }
    },
    async markReady(_request, sender) {
      const resolve = waiting.get(sender.webContentsId);
      if (resolve === undefined) return fail(refusal('wrong-state'));
      resolve();
      return ok(null);
    },
  };
}

function toPrintHash(request: Parameters<DesktopApi['printing']['savePdf']>[0]): string {
  if ('page' in request) return '/board';
  return 'registerPageOn' in request
    ? `/register-page/${request.registerPageOn}`
    : `/print/${request.entryId}`;
}

/** Writes a file that was not there before, adding (2), (3)... to its name where needed. */
async function writeNew(folder: string, name: string, content: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let attempt = 1; attempt <= NAME_ATTEMPTS; attempt += 1) {
    const path = join(folder, `${name}${attempt === 1 ? '' : ` (${attempt})`}.pdf`);
    try {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      return path;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
  throw new Error(`too many files of one name [${name}]`);
}
