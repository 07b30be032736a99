import type { Role } from './vocabulary.ts';

/** Where the jobs of the first application stood. Other jobs wrote no fact of version 1. */
const LEVELS: { readonly [Job in Role]?: number } = {
  'complaint-manager': 2,
  'branch-head': 3,
  'hq-officer': 4,
  'hq-admin': 4,
};

/**
 * The level at which a fact of version 1 left an entry with a person of this job. Facts since version 2 carry the level that the pack's
 * ladder gave: jobs have no fixed places any more.
 */
export function levelOfRole(role: Role): number {
  return LEVELS[role] ?? 1;
}
