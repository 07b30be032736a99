import { APP_PAGE } from '../protocol/app-origin.ts';

/**
 * Whether one of our windows may show this address: our one page, at any of its hashes, and nothing else.
 *
 * The whole text is compared, not parsed parts or a prefix: `app://branchbook.evil/`, `app://x@branchbook/` and
 * `app://branchbook/index.html.evil` all begin or end like ours.
 */
export function mayNavigate(address: string): boolean {
  return address.split('#', 1)[0] === APP_PAGE;
}
