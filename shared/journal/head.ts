import type { Sha256Hex } from '../domain/ids.ts';
import { toCanonicalJson } from '../lib/canonical-json.ts';

/** The newest event of a journal, before it is signed. */
export type JournalHead = {
  readonly installationId: string;
  /** 0 when the journal is empty; `hash` is then `GENESIS_HASH`. */
  readonly seq: number;
  readonly hash: Sha256Hex;
  readonly keyId: string;
};

/** First line of the signed text. Says what is signed, so that a signature cannot be moved to another kind of message. */
export const HEAD_SIGNING_PREFIX = 'branchbook/head/v1\n';

/** The text a device signs to vouch for its whole journal up to `seq`: prefix and RFC 8785 form of exactly these four fields. */
export function toHeadSigningText(head: JournalHead): string {
  const { installationId, seq, hash, keyId } = head;
  return HEAD_SIGNING_PREFIX + toCanonicalJson({ installationId, seq, hash, keyId });
}
