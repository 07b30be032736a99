import type { TFunction } from 'i18next';

import { BUILT_IN_OVERLAYS } from '../../shared/policy/built-in-overlays.ts';

/** What a policy has names of its own for; the group of its texts. */
export type PackTerm =
  | 'role'
  | 'form'
  | 'holder'
  | 'department'
  | 'category'
  | 'notify'
  | 'cause'
  | 'prompt'
  | 'attribution';

const OVERLAY_IDS = BUILT_IN_OVERLAYS.map(({ id }) => id);

/** A policy's own word for a thing, or that of an overlay laid over it; `otherwise` where neither has one. */
export function translatePackTerm(
  packId: string,
  group: PackTerm,
  key: string,
  t: TFunction,
  otherwise = key,
): string {
  const homes = [packId, ...OVERLAY_IDS];
  return t(
    homes.map((id) => `packs:${id}.${group}.${key}`),
    { defaultValue: otherwise },
  );
}
