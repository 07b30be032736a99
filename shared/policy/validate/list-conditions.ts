import { conditionSchema } from '../schema/condition.ts';
import type { Condition } from '../schema/condition.ts';
import type { PolicyPack } from '../schema.ts';
import { toIssuePath } from '../pack-issue.ts';

/** The names under which conditions stand in a pack. */
const CONDITION_NAMES = new Set(['when', 'neededWhen', 'importantWhen']);

/** Every condition of a pack with its path, wherever it stands: a new section needs no line here. */
export function listConditions(pack: PolicyPack): readonly (readonly [path: string, condition: Condition])[] {
  return walk(pack, []);
}

function walk(
  value: unknown,
  parts: readonly PropertyKey[],
): readonly (readonly [path: string, condition: Condition])[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = parts.some((part) => CONDITION_NAMES.has(String(part)))
    ? conditionSchema.safeParse(value)
    : null;
  if (here?.success === true && !Array.isArray(value)) return [[toIssuePath(parts), here.data]];
  return Object.entries(value).flatMap(([key, member]) =>
    walk(member, [...parts, Array.isArray(value) ? Number(key) : key]),
  );
}
