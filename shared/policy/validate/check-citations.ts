import { packIssue, toIssuePath } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import { isKnownRule } from '../known-rules.ts';
import type { PolicyPack } from '../schema.ts';

/** Where a value that comes from several rules names them. */
const LISTS: readonly PropertyKey[] = ['rules', 'also'];

/** Every rule that a value cites exists: a typing error would tie the value to nothing. */
export function checkCitations(pack: PolicyPack): readonly PackIssue[] {
  return listCitations(pack, []).flatMap(([path, rule]) =>
    isKnownRule(rule) ? [] : [packIssue(path, 'rule-unknown', { rule })],
  );
}

function listCitations(
  value: unknown,
  parts: readonly PropertyKey[],
): readonly (readonly [string, string])[] {
  const last = parts.at(-1);
  const isCitation = last === 'rule' || LISTS.includes(parts.at(-2) ?? '');
  if (typeof value === 'string') return isCitation ? [[toIssuePath(parts), value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    listCitations(member, [...parts, Array.isArray(value) ? Number(key) : key]),
  );
}
