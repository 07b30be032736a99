import type { TFunction } from 'i18next';

import type { Role } from '../../shared/domain/vocabulary.ts';
import { translatePackTerm } from './translate-pack-term.ts';

/** What this policy calls a job; the product's word where the policy does not know it. */
export function translateRole(packId: string, role: Role, t: TFunction): string {
  return translatePackTerm(packId, 'role', role, t, t(`common:role.${role}`));
}
