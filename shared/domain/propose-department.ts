import type { PolicyPack } from '../policy/schema.ts';
import type { Entry } from './entry.ts';

/** Where a subject goes by the policy: a department of the pack's texts, and the rule that sends it there. */
export type DepartmentProposal = { readonly department: string; readonly rule: string };

/** The department that a category is routed to, or null where the policy names none (G8-05, LIQ-07 to LIQ-12). */
export function proposeDepartment(policy: PolicyPack, category: string | null): DepartmentProposal | null {
  const found = policy.categories.find(({ key }) => key === category);
  if (found === undefined || found.department === null) return null;
  return { department: found.department, rule: found.rule };
}

/** As judged last, before that as named at intake. */
export function findCategory(entry: Pick<Entry, 'assessment' | 'details'>): string | null {
  return entry.assessment?.category ?? entry.details.category;
}
