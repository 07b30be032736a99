import { REFUSAL_REASONS } from '../../../shared/domain/refusal.ts';
import type { RefusalReason } from '../../../shared/domain/refusal.ts';

/** The reason of that name, or null when a newer head office gave one this version does not know. */
export function toRefusalReason(reason: string): RefusalReason | null {
  return REFUSAL_REASONS.find((known) => known === reason) ?? null;
}
