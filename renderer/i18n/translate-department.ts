import type { TFunction } from 'i18next';

import { findPack } from '../../shared/policy/built-in-packs.ts';
import { translatePackTerm } from './translate-pack-term.ts';

/** A department of the policy by its key; one that only the staff file knows is what is written there. */
export function translateDepartment(packId: string, department: string, t: TFunction): string {
  const isOfPolicy = findPack(packId)?.departments.some(({ key }) => key === department) === true;
  return isOfPolicy ? translatePackTerm(packId, 'department', department, t) : department;
}
