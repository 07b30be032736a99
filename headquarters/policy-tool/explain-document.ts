import type { z } from 'zod';

import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { toLocalTime } from '../../shared/domain/local-time.ts';
import { toIssuePath } from '../../shared/policy/pack-issue.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { BUILT_IN_SHELF, composeInForce } from '../../shared/policy/signed/policy-shelf.ts';
import type { PolicyShelf } from '../../shared/policy/signed/policy-shelf.ts';
import { unitIdOf } from './build-history.ts';
import { explainFacts } from './explain-facts.ts';
import { factsSchema } from './facts-schema.ts';
import type { Facts } from './facts-schema.ts';
import { localiseTimes, normaliseTimes } from './normalise-times.ts';

/** Under which rules facts are looked at: those of the shelf that were in force when the entry was received. */
export type ExplainedRules = {
  readonly pack: string;
  readonly overlays: readonly string[];
  /** What is shipped, when left out. */
  readonly shelf?: PolicyShelf;
};

/** What `policy explain` prints for a document of facts, or the lines that say why there is nothing to print. */
export function explainDocument(rules: ExplainedRules, document: unknown): Result<unknown, string> {
  const { shelf = BUILT_IN_SHELF } = rules;
  const unknown = findUnknown(rules, shelf);
  if (unknown !== null) return fail(`${unknown}; policy list names them`);
  const parsed = factsSchema.safeParse(normaliseTimes(document));
  if (!parsed.success) {
    return fail(`the facts are not understood\n${tellProblems(parsed.error).join('\n')}`);
  }
  const pack = composeRules(rules, shelf, parsed.data);
  if (!pack.ok) return pack;
  return ok(localiseTimes(explainFacts(parsed.data, pack.value, shelf.calendars)));
}

function findUnknown({ pack, overlays }: ExplainedRules, shelf: PolicyShelf): string | null {
  if (!shelf.packs.some(({ id }) => id === pack)) return `unknown pack [${pack}]`;
  const overlay = overlays.find((id) => !shelf.overlays.some((each) => each.id === id));
  return overlay === undefined ? null : `unknown overlay [${overlay}]`;
}

function composeRules(
  { pack, overlays }: ExplainedRules,
  shelf: PolicyShelf,
  facts: Facts,
): Result<PolicyPack, string> {
  const { on } = toLocalTime(facts.entry.receivedAt);
  const composed = composeInForce(shelf, { packId: pack, overlayIds: overlays, unitId: unitIdOf(facts), on });
  return composed.ok
    ? composed
    : fail(composed.error.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
}

/** A line for each problem, led by its path; a field that nobody knows is named by its own. */
function tellProblems(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${toIssuePath([...issue.path, key])}: unknown field`)
      : [`${toIssuePath(issue.path) || '(root)'}: ${issue.message}`],
  );
}
