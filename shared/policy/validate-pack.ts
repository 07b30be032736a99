import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { isPackIssueReason, packIssue, toIssuePath } from './pack-issue.ts';
import type { PackIssue } from './pack-issue.ts';
import { policyPackSchema } from './schema.ts';
import type { PolicyPack } from './schema.ts';
import { checkCitations } from './validate/check-citations.ts';
import { checkClocks } from './validate/check-clocks.ts';
import { checkLadder } from './validate/check-ladder.ts';
import { checkNames } from './validate/check-names.ts';
import { checkDuties, checkNumbering } from './validate/check-numbers-and-duties.ts';

/**
 * The only door for a pack from outside: shape first, then what a shape cannot say. All mistakes at once, each with its path, so that
 * an author mends a pack in one go.
 */
export function parsePack(value: unknown): Result<PolicyPack, readonly PackIssue[]> {
  const parsed = policyPackSchema.safeParse(value);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map(({ path, message }) =>
        isPackIssueReason(message)
          ? packIssue(toIssuePath(path), message)
          : packIssue(toIssuePath(path), 'shape', { problem: message }),
      ),
    );
  }
  const issues = listPackIssues(parsed.data);
  return issues.length === 0 ? ok(parsed.data) : fail(issues);
}

/** What is wrong with a pack whose shape is right. */
export function listPackIssues(pack: PolicyPack): readonly PackIssue[] {
  return [
    ...checkLadder(pack),
    ...checkNames(pack),
    ...checkClocks(pack),
    ...checkNumbering(pack),
    ...checkDuties(pack),
    ...checkCitations(pack),
  ];
}

/**
 * The versions of one pack in their order: each newer one has a higher number and comes into force later (ADM-1). A version whose date
 * lies before that of an older one would change the rules of entries that are already under way.
 */
export function checkSuccession(packs: readonly PolicyPack[]): readonly PackIssue[] {
  return packs.flatMap((pack, index) => {
    const before = packs.slice(0, index).findLast(({ id }) => id === pack.id);
    if (before === undefined) return [];
    if (pack.version <= before.version) {
      return [
        packIssue(`packs[${index}].version`, 'version-goes-back', {
          version: pack.version,
          before: before.version,
        }),
      ];
    }
    return pack.effectiveFrom <= before.effectiveFrom
      ? [
          packIssue(`packs[${index}].effectiveFrom`, 'effective-goes-back', {
            effectiveFrom: pack.effectiveFrom,
            before: before.effectiveFrom,
          }),
        ]
      : [];
  });
}

/** The version of a pack that is in force on a local date, or null when none is yet. */
export function selectPack(packs: readonly PolicyPack[], id: string, on: string): PolicyPack | null {
  return (
    packs
      .filter((pack) => pack.id === id && pack.effectiveFrom <= on)
      .toSorted((a, b) => a.version - b.version)
      .at(-1) ?? null
  );
}
