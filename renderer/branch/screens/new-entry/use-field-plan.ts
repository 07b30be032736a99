import { useState } from 'react';

import type { RecordEntryCommand } from '../../../../shared/domain/commands.ts';
import { listDemandedFields } from '../../../../shared/domain/intake-fields.ts';
import type { DemandedField } from '../../../../shared/domain/intake-fields.ts';
import { toDemandSource } from '../../../../shared/domain/received-payload.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import type { IntakeValues, PageField } from './intake-values.ts';
import { listFilled, planFields } from './plan-fields.ts';
import type { FieldPlan } from './plan-fields.ts';

export type PlannedFields = FieldPlan & {
  /** Demanded and not there yet, in the policy's order. */
  readonly missing: readonly DemandedField[];
  /** Forgets what was filled once, with the page itself. */
  readonly forget: () => void;
};

const NONE: ReadonlySet<PageField> = new Set();

/** The fields of the page as it stands. A field that was filled once stays while the page lasts: emptied, it must not go from under the hand. */
export function useFieldPlan(values: IntakeValues, command: RecordEntryCommand): PlannedFields {
  const { policy } = useBranchStore();
  const [kept, setKept] = useState(NONE);
  const filled = listFilled(values);
  if (!filled.every((field) => kept.has(field))) setKept(new Set([...kept, ...filled]));
  const demands = listDemandedFields(toDemandSource(command, policy), policy);
  const plan = planFields(values, demands, policy, kept);
  return { ...plan, missing: demands.filter(({ isFilled }) => !isFilled), forget: () => setKept(NONE) };
}
