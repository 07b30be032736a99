import type { Implementation, Modality, RuleRow } from './rule-row.ts';
import { BANK_BRANCH_RULES } from './rules/bank-branch.ts';
import { CAUSES_RULES } from './rules/causes.ts';
import { CUSTOMER_SERVICE_POLICY_RULES } from './rules/customer-service-policy.ts';
import { FIVE_CLEARS_RULES } from './rules/five-clears.ts';
import { GENERAL_8_STEP_RULES } from './rules/general-8-step.ts';
import { HOTEL_RULES } from './rules/hotel.ts';
import { LIQUOR_RULES } from './rules/liquor.ts';
import { MAJOR_EMERGENCY_RULES } from './rules/major-emergency.ts';
import { MANUFACTURER_RULES } from './rules/manufacturer.ts';
import { PROPERTY_RULES } from './rules/property.ts';
import { QUALITY_SUPERVISION_RULES } from './rules/quality-supervision.ts';
import { ROAD_RESCUE_RULES } from './rules/road-rescue.ts';
import { SERVICE_STANDARDS_RULES } from './rules/service-standards.ts';
import { TRIP_RULES } from './rules/trip.ts';

/** The source policies, by the ids that packs and overlays have too (policies.md 0.2). */
export const RULES_BY_POLICY = {
  trip: TRIP_RULES,
  'general-8-step': GENERAL_8_STEP_RULES,
  'bank-branch': BANK_BRANCH_RULES,
  property: PROPERTY_RULES,
  causes: CAUSES_RULES,
  liquor: LIQUOR_RULES,
  'five-clears': FIVE_CLEARS_RULES,
  hotel: HOTEL_RULES,
  manufacturer: MANUFACTURER_RULES,
  'road-rescue': ROAD_RESCUE_RULES,
  'service-standards': SERVICE_STANDARDS_RULES,
  'customer-service-policy': CUSTOMER_SERVICE_POLICY_RULES,
  'quality-supervision': QUALITY_SUPERVISION_RULES,
  'major-emergency': MAJOR_EMERGENCY_RULES,
} as const satisfies Readonly<Record<string, readonly RuleRow[]>>;
export type PolicyId = keyof typeof RULES_BY_POLICY;
export const POLICY_IDS = Object.keys(RULES_BY_POLICY) as readonly PolicyId[];

/** One rule of a source policy. What it says stands in policies.md alone; here is what it is and what it asks. */
export type PolicyRule = {
  readonly id: string;
  readonly policy: PolicyId;
  readonly modality: Modality;
  readonly implementation: Implementation;
};

/** All 415 rules, in the order of policies.md. */
export const RULE_CATALOGUE: readonly PolicyRule[] = POLICY_IDS.flatMap((policy) =>
  RULES_BY_POLICY[policy].map(([id, modality, implementation]) => ({ id, policy, modality, implementation })),
);

/** Decisions of policies.md Part C: C-01 to C-58, and C-V for words without numbers. */
export const DECISION_IDS: readonly string[] = [
  ...Array.from({ length: 58 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`),
  'C-V',
];

const KNOWN_IDS: ReadonlySet<string> = new Set([...RULE_CATALOGUE.map(({ id }) => id), ...DECISION_IDS]);

/** Whether a rule or a decision of that id exists: a citation of another is a slip of the pen. */
export function isKnownRuleId(id: string): boolean {
  return KNOWN_IDS.has(id);
}
