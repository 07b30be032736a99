import { useTranslation } from 'react-i18next';

import type { Duty } from '../../../../shared/domain/compute-duties.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { translateRole } from '../../../i18n/translate-role.ts';

/** The words of a duty: its name and its jobs as the house's policy calls them, and the days it is about. */
export type DutyText = {
  readonly name: (duty: Duty) => string;
  readonly role: (role: Role) => string;
  readonly period: (duty: Duty) => string;
};

export function useDutyText(): DutyText {
  const { t } = useTranslation(['duties', 'common']);
  const { policy } = useBranchStore();
  return {
    name: ({ key }) => t(`packs:${policy.id}.duty.${key}`, { defaultValue: key }),
    role: (role) => translateRole(policy.id, role, t),
    period: ({ coversFromOn, coversToOn }) =>
      coversFromOn === coversToOn ? coversFromOn : t('duties:period', { from: coversFromOn, to: coversToOn }),
  };
}
