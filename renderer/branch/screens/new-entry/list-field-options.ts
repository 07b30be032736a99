import type { TFunction } from 'i18next';

import type { Person } from '../../../../shared/domain/decide-context.ts';
import { listDepartments } from '../../../../shared/domain/list-departments.ts';
import { AGAINST_KINDS, PHASES, REGIONS, REMEDIES } from '../../../../shared/domain/vocabulary.ts';
import type { Remedy } from '../../../../shared/domain/vocabulary.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { translatePackTerm } from '../../../i18n/translate-pack-term.ts';
import type { LineOption } from '../entry/fields/line-input.tsx';
import type { PageField } from './intake-values.ts';

export type OptionSource = {
  readonly policy: PolicyPack;
  readonly people: readonly Person[];
  readonly t: TFunction;
  /** A demanded choice has no way to say nothing. */
  readonly isDemanded: boolean;
};

/** What can be chosen in a field; empty for one that is written in. */
export function listFieldOptions(field: PageField, source: OptionSource): readonly LineOption[] {
  const { policy, people, t, isDemanded } = source;
  const unsaid: readonly LineOption[] = isDemanded ? [] : [{ value: '', label: t('new-entry:unsaid') }];
  switch (field) {
    case 'channel':
      return policy.channels.map(({ channel }) => ({
        value: channel,
        label: t(`common:channel.${channel}`),
      }));
    case 'entryKind':
      return policy.entryKinds.map(({ entryKind }) => ({
        value: entryKind,
        label: t(`common:entryKind.${entryKind}`),
      }));
    case 'phase':
      return [...unsaid, ...PHASES.map((value) => ({ value, label: t(`new-entry:phase.${value}`) }))];
    case 'againstKind':
      return [
        ...unsaid,
        ...AGAINST_KINDS.map((value) => ({ value, label: t(`new-entry:againstKind.${value}`) })),
      ];
    case 'region':
      return [...unsaid, ...REGIONS.map((value) => ({ value, label: t(`new-entry:region.${value}`) }))];
    case 'category':
      return [
        ...unsaid,
        ...policy.categories.map(({ key }) => ({
          value: key,
          label: translatePackTerm(policy.id, 'category', key, t),
        })),
      ];
    case 'remedy':
      return [
        { value: '', label: t('new-entry:field.noRemedy') },
        ...listRemedies(policy).map((value) => ({ value, label: t(`common:remedy.${value}`) })),
      ];
    case 'againstPersonId':
      return [
        { value: '', label: t('new-entry:notStaff') },
        ...people.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'againstDepartment':
      return [
        { value: '', label: t('new-entry:unsaid') },
        ...listDepartments(policy, people).map((value) => ({
          value,
          label: translatePackTerm(policy.id, 'department', value, t),
        })),
      ];
    default:
      return [];
  }
}

/**
 * What customers of this house ask for: what any of its levels grants. The top level away from the branch grants everything, at a bank
 * a repair too, so it names nothing.
 */
function listRemedies({ ladder }: PolicyPack): readonly Remedy[] {
  const top = ladder.toSorted((one, other) => other.level - one.level)[0];
  const telling = ladder.filter((level) => level !== top || level.scope === 'branch');
  const granted = new Set(telling.flatMap(({ grants }) => grants.map(({ remedy }) => remedy)));
  return REMEDIES.filter((remedy) => granted.has(remedy));
}
