import { createDesktopServices } from '../../electron/desktop-services.ts';
import type { DesktopServices } from '../../electron/desktop-services.ts';
import type { EventDraft } from '../../shared/domain/events.ts';
import { toEntryId, toEventId, toSha256Hex } from '../../shared/domain/ids.ts';
import type { Sha256Hex } from '../../shared/domain/ids.ts';
import { fakeSecretBox, FakeClock, makeFolder, makeSeededRandom } from './shell-fakes.ts';

export const PASSWORD = 'Branch-2026-demo';
export const ENTRY = toEntryId('019aa000-0000-7000-8000-00000000000e');

export const NOTE: EventDraft = { kind: 'progress-noted', entryId: ENTRY, payload: { text: '总行正在核实' } };
export const DIGEST = toSha256Hex('ab'.repeat(32));
export const SIGN_OFF = signOff(DIGEST);

/** The head's signature on this content. */
export function signOff(digest: Sha256Hex): EventDraft {
  return { kind: 'signed-off', entryId: ENTRY, payload: { digest, role: 'branch-head', note: '' } };
}

export const SIGN_PAGE: EventDraft<'day-page-signed'> = {
  kind: 'day-page-signed',
  entryId: null,
  payload: {
    book: 'register',
    on: '2026-11-23',
    rows: [
      {
        entryId: ENTRY,
        number: 'HB01-202611-0001',
        digest: toSha256Hex('ab'.repeat(32)),
        facts: [toEventId('019aa000-0000-7000-8000-0000000000f1')],
      },
    ],
    digest: toSha256Hex('cd'.repeat(32)),
    role: 'branch-head',
    note: '',
  },
};

/** Services over a folder, with a clock the test moves; a second start takes the same folder. */
export async function startServices(
  options: {
    readonly folder?: string;
    readonly clock?: FakeClock;
    readonly fetch?: typeof fetch;
    readonly seed?: number;
  } = {},
): Promise<{ readonly services: DesktopServices; readonly folder: string; readonly clock: FakeClock }> {
  const folder = options.folder ?? (await makeFolder());
  const clock = options.clock ?? new FakeClock();
  const services = await createDesktopServices({
    dataFolder: folder,
    clock,
    random: makeSeededRandom(options.seed ?? 1),
    secretBox: fakeSecretBox,
    // A test that does not expect the network must not have one.
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('no network in this test'))),
    host: 'chromium',
    version: '0.0.0-test',
  });
  return { services, folder, clock };
}
