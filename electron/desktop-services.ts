import type { AppDescription, DesktopApi } from '../shared/bridge/desktop-api.ts';
import type { Clock } from './clock/clock.ts';
import type { RandomSource } from './secrets/random-source.ts';
import type { SecretBox } from './secrets/secret-box.ts';

/**
 * The shell's core: everything the bridge offers that needs no window.
 *
 * Same groups, methods and outcomes as `DesktopApi`; arguments are already parsed by `REQUEST_SCHEMAS`. Knows
 * nothing of Electron: whatever it needs of the system comes in through the options.
 */
export type DesktopServices = Pick<
  DesktopApi,
  'device' | 'session' | 'journal' | 'headOffice' | 'settings'
> & {
  /** Finishes what is being written, closes the journal and gives the data folder free. */
  dispose(): Promise<void>;
};

export type DesktopServicesOptions = {
  /** Everything durable of the shell lies here: journal, device, settings, state of the line. */
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly secretBox: SecretBox;
  /** HTTP to head office; the global `fetch` when left out. */
  readonly fetch?: typeof fetch;
  readonly host: AppDescription['host'];
  readonly version: string;
};

/** Locks the data folder, recovers the journal and hands out the services. Throws when another process holds the folder. */
export async function createDesktopServices(options: DesktopServicesOptions): Promise<DesktopServices> {
  throw new Error(`Services are assembled in a following commit [${options.version}]`);
}
