import type { PackCitation } from './find-pack-citations.ts';

/** A file and the rules it names. */
export type FileCitations = { readonly path: string; readonly cited: ReadonlySet<string> };

/** Everything in the project that names rules, as found; {@link judgeCoverage} says what it amounts to. */
export type Evidence = {
  /** Ids of the packs and overlays that ship, with what their values cite. */
  readonly packs: readonly { readonly id: string; readonly citations: readonly PackCitation[] }[];
  readonly code: readonly FileCitations[];
  readonly titles: readonly FileCitations[];
  /** Locale files; only ids that all languages have. */
  readonly texts: readonly FileCitations[];
  /** `hotel:listen-first`: pack and part of a key, of the packs' texts that exist in all languages. */
  readonly textKeys: ReadonlySet<string>;
  /** Slips: an id that no catalogue knows, and where. */
  readonly unknown: readonly { readonly path: string; readonly id: string }[];
};
