import { fail, ok } from '../../shared/lib/result.ts';
import type { Result } from '../../shared/lib/result.ts';
import { packIssue } from '../../shared/policy/pack-issue.ts';
import type { PackIssue } from '../../shared/policy/pack-issue.ts';
import { acceptPolicy } from '../../shared/policy/signed/accept-policy.ts';
import { BUILT_IN_SHELF } from '../../shared/policy/signed/policy-shelf.ts';
import type { PolicyShelf } from '../../shared/policy/signed/policy-shelf.ts';
import type { PolicyVerifier } from '../../shared/policy/signed/signed-policy.ts';

/**
 * What is shipped, and over it signed files, oldest first, as a branch takes them in. One that would be refused is no ground to stand on:
 * its mistakes are named under `name`, the option it was given with.
 */
export function buildShelf(
  name: string,
  files: readonly unknown[],
  verifier: PolicyVerifier,
): Result<PolicyShelf, readonly PackIssue[]> {
  let shelf = BUILT_IN_SHELF;
  for (const [index, file] of files.entries()) {
    const accepted = acceptPolicy(shelf, file, verifier);
    if (!accepted.ok) {
      return fail(
        accepted.error.map(({ path, reason, details }) =>
          packIssue(`${name}[${index}].${path}`, reason, details),
        ),
      );
    }
    shelf = accepted.value.shelf;
  }
  return ok(shelf);
}
