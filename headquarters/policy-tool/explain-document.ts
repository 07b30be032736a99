import type { z } from 'zod';

import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { findOverlay } from '../../shared/policy/built-in-overlays.ts';
import { findPack } from '../../shared/policy/built-in-packs.ts';
import { composePack } from '../../shared/policy/compose-pack.ts';
import type { PolicyOverlay } from '../../shared/policy/overlay-schema.ts';
import { toIssuePath } from '../../shared/policy/pack-issue.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { explainFacts } from './explain-facts.ts';
import { factsSchema } from './facts-schema.ts';
import { localiseTimes, normaliseTimes } from './normalise-times.ts';

/** Under which rules facts are looked at. */
export type ExplainedRules = { readonly pack: string; readonly overlays: readonly string[] };

/** What `policy explain` prints for a document of facts, or the lines that say why there is nothing to print. */
export function explainDocument(rules: ExplainedRules, document: unknown): Result<unknown, string> {
  const pack = findRules(rules);
  if (!pack.ok) return pack;
  const parsed = factsSchema.safeParse(normaliseTimes(document));
  if (!parsed.success) {
    return fail(`the facts are not understood\n${tellProblems(parsed.error).join('\n')}`);
  }
  return ok(localiseTimes(explainFacts(parsed.data, pack.value)));
}

function findRules(rules: ExplainedRules): Result<PolicyPack, string> {
  const base = findPack(rules.pack);
  if (base === null) return fail(`unknown pack [${rules.pack}]; policy list names them`);
  const overlays: PolicyOverlay[] = [];
  for (const id of rules.overlays) {
    const overlay = findOverlay(id);
    if (overlay === null) return fail(`unknown overlay [${id}]; policy list names them`);
    overlays.push(overlay);
  }
  const composed = composePack(base, { overlays });
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
