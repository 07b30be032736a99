import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Chromium, or a browser made of it, is usually installed. */
const USUAL_PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The installed browser, or null. `BRANCHBOOK_CHROMIUM` names one that is elsewhere. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const named = env['BRANCHBOOK_CHROMIUM'];
  if (named !== undefined && named !== '') return exists(named) ? named : null;
  return USUAL_PLACES.find((place) => exists(place)) ?? null;
}

/** What a person has to do when there is no Chromium and it could not be installed. */
export const CHROMIUM_MISSING =
  'Chromium is missing. Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk) or set BRANCHBOOK_CHROMIUM to the path of Chromium or Chrome.';

/** The path of an installed Chromium; installs Debian's package when it is missing and this is root on Debian. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stderr.write('Chromium is missing: installing the Debian package chromium.\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(CHROMIUM_MISSING);
}

if (import.meta.main) {
  process.stdout.write(`${await ensureChromium()}\n`);
}
