import { RULES_BY_POLICY } from '../../../shared/policy/rule-catalogue.ts';
import type { PolicyId } from '../../../shared/policy/rule-catalogue.ts';
import type { Implementation } from '../../../shared/policy/rule-row.ts';

/** What the application must do something about, as against guide and inform (policies.md 0.1). */
const BINDING: readonly Implementation[] = ['E', 'V', 'C'];

/** Every rule that a pack's data cites, wherever it stands: `rule`, `also`, and `rules` of a prompt. */
export function listCitations(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap((each) => listCitations(each));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]): readonly string[] => {
    if (key === 'rule' && typeof value === 'string') return [value];
    const isList = (key === 'also' || key === 'rules') && Array.isArray(value);
    return isList ? value.filter((each) => typeof each === 'string') : listCitations(value);
  });
}

/** Rules of the policy that nothing in the data cites; `binding` ones alone, or all of them. */
export function listUncited(policy: PolicyId, data: unknown, which: 'binding' | 'all'): readonly string[] {
  const cited = new Set(listCitations(data));
  return RULES_BY_POLICY[policy]
    .filter(
      ([id, , implementation]) => !cited.has(id) && (which === 'all' || BINDING.includes(implementation)),
    )
    .map(([id]) => id);
}
