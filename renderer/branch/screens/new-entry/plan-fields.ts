import type { DemandedField } from '../../../../shared/domain/intake-fields.ts';
import type { IntakeField } from '../../../../shared/domain/intake-field-names.ts';
import type { PolicyPack } from '../../../../shared/policy/schema.ts';
import { EMPTY_INTAKE } from './intake-values.ts';
import type { IntakeValues, PageField } from './intake-values.ts';

/** Where the page asks for what a policy demands; the first is where the focus goes. */
const PLACES: { readonly [Field in IntakeField]: readonly [PageField, ...PageField[]] } = {
  'customer.name': ['name'],
  'customer.name-or-contact': ['phone', 'name'],
  'customer.contact': ['phone', 'otherContact'],
  'customer.phone': ['phone'],
  'customer.company': ['company'],
  'customer.unit-number': ['unitNumber'],
  'customer.address': ['address'],
  content: ['content'],
  place: ['place'],
  'happened-at': ['happenedAt'],
  'first-reported-at': ['firstReportedAt'],
  against: ['against'],
  'against-kind': ['againstKind'],
  phase: ['phase'],
  region: ['region'],
  category: ['category'],
  parties: ['parties'],
  witnesses: ['witnesses'],
  evidence: ['evidence'],
  'complainant-signature': ['isComplainantSigned'],
  demand: ['demandText'],
  'demanded-by': ['demandedBy'],
  apologised: ['wasApologised'],
  'identity-checked': ['isIdentityChecked'],
  'product.order-number': ['orderNumber'],
  'product.material-number': ['materialNumber'],
  'product.delivered-on': ['deliveredOn'],
  'product.quantity': ['quantity'],
  'product.defective-quantity': ['defectiveQuantity'],
  'product.delivered-amount': ['deliveredAmount'],
  'product.outbound-on': ['outboundOn'],
  'sample-kept': ['isSampleKept'],
};

/** Where the page asks for this. */
export function findPlace(field: IntakeField): PageField {
  return PLACES[field][0];
}

/** What every page has, whatever the policy. */
const ALWAYS: readonly PageField[] = [
  'channel',
  'entryKind',
  'phone',
  'name',
  'otherContact',
  'isAnonymous',
  'content',
  'happenedAt',
  'place',
  'against',
  'receivedAt',
  'demandText',
  'remedy',
  'amount',
];

/** What is asked of goods once the policy demands anything of them (MFR-09, CAP-6). */
const GOODS: readonly PageField[] = ['rawMaterial', 'outboundOn', 'isSampleKept'];
/** What a policy that tests returns has to know of them (LIQ-08 to LIQ-10). */
const RETURNED_GOODS: readonly PageField[] = [
  'materialNumber',
  'quantity',
  'defectiveQuantity',
  'outboundOn',
  'isSampleKept',
];

/** What stands behind a field's mark: the rule that demands it, and whether it is there. */
export type Demand = Pick<DemandedField, 'rule' | 'isFilled'>;

export type FieldPlan = {
  readonly shown: ReadonlySet<PageField>;
  readonly demanded: ReadonlyMap<PageField, Demand>;
};

/**
 * Which fields the page shows: what the policy demands of this matter, what is usual under it, and what somebody has already filled
 * (`kept`), so that a changed channel takes nothing away that was written. What is not shown is empty, and nothing is recorded unseen.
 */
export function planFields(
  values: IntakeValues,
  demands: readonly DemandedField[],
  policy: PolicyPack,
  kept: ReadonlySet<PageField>,
): FieldPlan {
  const demanded = new Map<PageField, Demand>(
    demands.flatMap((demand) => PLACES[demand.field].map((place) => [place, demand] as const)),
  );
  const way = policy.channels.find(({ channel }) => channel === values.channel);
  if (way?.mustRestate === true)
    demanded.set('wasRestated', { rule: way.rule, isFilled: values.wasRestated });
  const goods = demands.some(({ field }) => field.startsWith('product.')) ? GOODS : [];
  const usual = listUsual(values, policy);
  const shown = new Set([...ALWAYS, ...demanded.keys(), ...usual, ...goods, ...kept, ...listFilled(values)]);
  return { shown, demanded };
}

/** The fields in which something stands. */
export function listFilled(values: IntakeValues): readonly PageField[] {
  return (Object.keys(EMPTY_INTAKE) as PageField[]).filter((field) => {
    const value = values[field];
    return typeof value === 'boolean' ? value : value !== '';
  });
}

function listUsual(values: IntakeValues, policy: PolicyPack): readonly PageField[] {
  const { entryKind, againstKind } = values;
  const isComplaint = entryKind === 'complaint';
  const usual: (readonly [PageField, boolean])[] = [
    ['category', policy.categories.length > 0],
    ['phase', isComplaint && namesFacet(policy, 'phases')],
    ['againstKind', isComplaint && namesFacet(policy, 'againstKinds')],
    ['region', isComplaint && namesFacet(policy, 'regions')],
    ['againstPersonId', againstKind === 'person'],
    ['againstDepartment', againstKind === 'other-department'],
    ['company', isNamed(policy, 'customer.company')],
    ['unitNumber', isNamed(policy, 'customer.unit-number')],
    ['address', isNamed(policy, 'customer.address')],
    ['demandedBy', isComplaint && policy.clocks.some(({ length }) => length.unit === 'demanded')],
  ];
  const goods = isComplaint && policy.returnTests.length > 0 ? RETURNED_GOODS : [];
  return [...usual.flatMap(([field, isUsual]) => (isUsual ? [field] : [])), ...goods];
}

/** The policy asks for it under some condition: then it is worth a line under the others too. */
function isNamed({ requiredFields }: PolicyPack, field: IntakeField): boolean {
  return requiredFields.some((each) => each.field === field);
}

/** Whether anything in the policy turns on this property of a matter: a condition, a grant. */
function namesFacet(part: unknown, facet: 'phases' | 'againstKinds' | 'regions'): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return facet in part || Object.values(part).some((inner) => namesFacet(inner, facet));
}
