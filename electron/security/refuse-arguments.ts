/**
 * Switches that hand the application to somebody else: a debugger, foreign code, another certificate, proxy or
 * profile. Security E10; the fuses close the same doors of Node, this closes Chromium's.
 */
export const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-running-insecure-content',
  'disable-web-security',
  'disable-site-isolation-trials',
  'no-sandbox',
  'user-data-dir',
  'auth-server-allowlist',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'require',
  'import',
] as const;

/** The first switch among the arguments that the shipped application does not start with, or null. */
export function findRefusedArgument(args: readonly string[]): string | null {
  const refused: ReadonlySet<string> = new Set(REFUSED_SWITCHES);
  return args.find((arg) => refused.has(toSwitchName(arg))) ?? null;
}

/** Chromium takes `--x`, `-x` and, on Windows, `/x`, in any case, with or without `=value`. */
function toSwitchName(arg: string): string {
  const match = /^(?:--?|\/)([^=]+)/u.exec(arg.trim());
  return match === null ? '' : match[1]!.toLowerCase();
}
