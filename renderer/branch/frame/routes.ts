import { toEntryId } from '../../../shared/domain/ids.ts';
import type { EntryId } from '../../../shared/domain/ids.ts';

/** Pages that need no further word to open. */
export const PLAIN_ROUTES = [
  'today',
  'register',
  'new',
  'sign-off',
  'escalations',
  'duties',
  'pages',
  'book',
  'sync',
  'settings',
] as const;
export type PlainRoute = (typeof PLAIN_ROUTES)[number];

/** Parts of an entry's page that an address can lead to. */
const ENTRY_PARTS = ['attachments'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** Where the application is: the meaning of `location.hash`. */
export type Route =
  | { readonly kind: PlainRoute }
  /** The board with the unit's number, on paper; opened by printing alone. */
  | { readonly kind: 'board' }
  /** A day's page of the register, on paper; opened by printing alone. */
  | { readonly kind: 'register-page'; readonly on: string }
  | { readonly kind: 'print'; readonly entryId: EntryId }
  | EntryRoute;

/** The page of an entry; `part` is what the reader came for, where that is not its beginning. */
export type EntryRoute = {
  readonly kind: 'entry';
  readonly entryId: EntryId;
  readonly part?: EntryPart;
};

/** Reads a hash; whatever is not a page leads to Today. */
export function parseRoute(hash: string): Route {
  const [kind = '', id = '', asked] = hash.replace(/^#\/?/, '').split('/');
  if (kind === 'print' && id !== '') return { kind, entryId: toEntryId(decode(id)) };
  if (kind === 'entry' && id !== '') {
    const part = ENTRY_PARTS.find((each) => each === asked);
    return { kind, entryId: toEntryId(decode(id)), ...(part === undefined ? {} : { part }) };
  }
  if (kind === 'board') return { kind };
  if (kind === 'register-page' && /^\d{4}-\d{2}-\d{2}$/.test(id)) return { kind, on: id };
  const plain = PLAIN_ROUTES.find((route) => route === kind);
  return { kind: plain ?? 'today' };
}

/** An address that somebody typed may be no address at all: then it names an entry that there is not. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash of a page: `#/entry/0190…`. */
export function toHash(route: Route): string {
  if (route.kind === 'register-page') return `#/${route.kind}/${route.on}`;
  if (!('entryId' in route)) return `#/${route.kind}`;
  const page = `#/${route.kind}/${encodeURIComponent(route.entryId)}`;
  return route.kind === 'entry' && route.part !== undefined ? `${page}/${route.part}` : page;
}
