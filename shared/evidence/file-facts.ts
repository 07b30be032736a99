import type { Result } from '../lib/result.ts';
import type { MediaType } from './media-type.ts';

/** What a file says of itself, read from its structure without decoding it. */
export type FileFacts =
  | {
      readonly type: Extract<MediaType, `image/${string}`>;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly type: 'application/pdf';
      /** As far as the file names its pages; 0 where it does not. */
      readonly pages: number;
    }
  | { readonly type: Extract<MediaType, `audio/${string}`>; readonly seconds: number };

/**
 * Why a file is not taken, as its reader sees it; `check-file.ts` makes the refusal of it.
 *
 * `broken`: not whole, or not built as its type is. `hides`: something else is in it or behind it. `active`: it can act when
 * it is opened. `locked`: it can only be read with a password. `moving`: several pictures, of which one would be kept.
 */
export type FileFault = 'broken' | 'hides' | 'active' | 'locked' | 'moving';

/** What a reader of one type returns. */
export type ReadFacts = Result<FileFacts, FileFault>;
