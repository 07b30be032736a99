import type { TFunction } from 'i18next';

import { translatePackTerm } from './translate-pack-term.ts';

/** What this policy calls a job; the product's word where the policy does not know it, and the key where neither does. */
export function translateRole(packId: string, role: string, t: TFunction): string {
  return translatePackTerm(packId, 'role', role, t, t(`common:role.${role}`, { defaultValue: role }));
}
