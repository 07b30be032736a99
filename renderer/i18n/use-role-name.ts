import { useTranslation } from 'react-i18next';

import type { Role } from '../../shared/domain/vocabulary.ts';
import { getHouse } from './house.ts';
import { translateRole } from './translate-role.ts';

/** What the house of this device calls a job; the product's word where it has none, and at head office. */
export function useRoleName(): (role: Role) => string {
  const { t } = useTranslation('common');
  return (role) => translateRole(getHouse() ?? '', role, t);
}
