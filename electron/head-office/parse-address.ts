import { refusal } from '../../shared/domain/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin of head office from what a person typed.
 *
 * Plain HTTP only to this very computer: elsewhere a complaint would travel readable. Without a scheme the right one is added. A path,
 * a query or a password in the address is refused rather than dropped, since whoever typed it meant something by it.
 */
export function parseHeadOfficeAddress(typed: string): Result<string, Refusal> {
  const text = typed.trim();
  const url = parseUrl(text.includes('://') ? text : `https://${text}`);
  if (url === null || url.hostname === '')
    return fail(refusal('address-invalid', { problem: 'not-an-address' }));
  const isLoopback = LOOPBACK.test(url.hostname);
  if (!text.includes('://') && isLoopback) return parseHeadOfficeAddress(`http://${text}`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    return fail(refusal('address-invalid', { problem: 'not-encrypted' }));
  }
  const isPlain =
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  return isPlain ? ok(url.origin) : fail(refusal('address-invalid', { problem: 'more-than-an-address' }));
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
