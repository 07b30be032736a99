import { useCallback } from 'react';

import type { SignOff } from '../../../../shared/domain/entry.ts';
import { findStoodInFor } from '../../../../shared/domain/holds-role.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';

/** The name of whoever a signer stood in for when they signed; null where the job was their own (C-54). */
export function useInsteadOf(): (signOff: Pick<SignOff, 'actor' | 'role' | 'at'>) => string | null {
  const { people } = useBranchStore();
  return useCallback(
    ({ actor, role, at }) => findStoodInFor(people, actor.personId, role, at)?.name ?? null,
    [people],
  );
}
