import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { pickActingRole, useSession } from '../../frame/session.tsx';

/** The job with the most authority that the signed-in person holds in this branch: what they act in on these pages. */
export function useWorkingRole(): Role {
  const { roles } = useSession();
  const { policy } = useBranchStore();
  const highest = policy.ladder
    .toSorted((a, b) => b.level - a.level)
    .find((level) => level.scope === 'branch' && roles.includes(level.role));
  return pickActingRole(roles, highest?.role);
}
