/**
 * Chromium cannot be taught a scheme from outside, so the host shows `app://branchbook/x` to Chromium as
 * `https://branchbook.app.invalid/x` and translates both ways. `.invalid` never resolves (RFC 2606): what is not
 * intercepted cannot reach a network.
 */
const OUTER_SUFFIX = '.app.invalid';

/** `app://branchbook/x` → `https://branchbook.app.invalid/x`; any other address unchanged. */
export function toBrowserUrl(url: string): string {
  const match = /^app:\/\/([a-z0-9-]+)(\/.*)?$/su.exec(url);
  return match === null ? url : `https://${match[1]}${OUTER_SUFFIX}${match[2] ?? '/'}`;
}

/** `https://branchbook.app.invalid/x` → `app://branchbook/x`; any other address unchanged. */
export function toAppUrl(url: string): string {
  const match = /^https:\/\/([a-z0-9-]+)\.app\.invalid(\/.*)?$/su.exec(url);
  return match === null ? url : `app://${match[1]}${match[2] ?? '/'}`;
}
