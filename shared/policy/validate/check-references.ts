import { packIssue } from '../pack-issue.ts';
import type { PackIssue, PackIssueReason } from '../pack-issue.ts';

/** Members of a list whose key stood earlier in it. */
export function findRepeated<Member>(
  section: string,
  members: readonly Member[],
  toKey: (member: Member) => string,
  reason: PackIssueReason = 'key-twice',
): readonly PackIssue[] {
  const seen = new Set<string>();
  return members.flatMap((member, index) => {
    const key = toKey(member);
    if (seen.has(key)) return [packIssue(`${section}[${index}]`, reason, { key })];
    seen.add(key);
    return [];
  });
}

/** Every named value that is not among the known ones, with its path. What is not named is no mistake. */
export function checkReferences(
  named: readonly (readonly [path: string, value: string | null | undefined])[],
  known: ReadonlySet<string>,
  reason: PackIssueReason,
  detail: string,
): readonly PackIssue[] {
  return named.flatMap(([path, value]) =>
    value === null || value === undefined || known.has(value)
      ? []
      : [packIssue(path, reason, { [detail]: value })],
  );
}
