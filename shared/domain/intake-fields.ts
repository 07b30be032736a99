import type { PolicyPack } from '../policy/schema.ts';
import type { EventPayload, Product } from './event-payloads.ts';
import { matchesCondition, toIntakeConditionFacts } from './match-condition.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { IntakeField } from './intake-field-names.ts';

/** The intake as far as demands look at it; a form that is still being filled in has as much. */
export type DemandSource = Pick<
  EventPayload<'entry-received'>,
  | 'entryKind'
  | 'channel'
  | 'book'
  | 'customer'
  | 'content'
  | 'place'
  | 'happenedAt'
  | 'against'
  | 'demand'
  | 'details'
>;
type Intake = DemandSource;

/** How a field shows in the command, which a screen marks when it is missing, and whether an intake has it. */
type FieldRule = { readonly path: string; readonly isFilled: (intake: Intake) => boolean };

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const FIELDS: { readonly [Field in IntakeField]: FieldRule } = {
  'customer.name': { path: 'customer.name', isFilled: ({ customer }) => hasText(customer.name) },
  // BANK-09 asks who it was, and a name alone may answer that; HOTEL-07 and CSP-03 ask how to reach them, which a name does not.
  'customer.name-or-contact': {
    path: 'customer.name',
    isFilled: ({ customer: { name, phone, otherContact } }) => [name, phone, otherContact].some(hasText),
  },
  'customer.contact': {
    path: 'customer.phone',
    isFilled: ({ customer: { phone, otherContact } }) => [phone, otherContact].some(hasText),
  },
  'customer.phone': { path: 'customer.phone', isFilled: ({ customer }) => hasText(customer.phone) },
  'customer.company': { path: 'details.company', isFilled: ({ details }) => hasText(details.company) },
  'customer.unit-number': {
    path: 'details.unitNumber',
    isFilled: ({ details }) => hasText(details.unitNumber),
  },
  'customer.address': { path: 'details.address', isFilled: ({ details }) => hasText(details.address) },
  content: { path: 'content', isFilled: ({ content }) => hasText(content) },
  place: { path: 'place', isFilled: ({ place }) => hasText(place) },
  'happened-at': { path: 'happenedAt', isFilled: ({ happenedAt }) => happenedAt !== null },
  'first-reported-at': {
    path: 'details.firstReportedAt',
    isFilled: ({ details }) => details.firstReportedAt !== null,
  },
  against: {
    path: 'against',
    isFilled: ({ against, details }) =>
      hasText(against) || details.againstPersonId !== null || hasText(details.againstDepartment),
  },
  'against-kind': { path: 'details.againstKind', isFilled: ({ details }) => details.againstKind !== null },
  phase: { path: 'details.phase', isFilled: ({ details }) => details.phase !== null },
  region: { path: 'details.region', isFilled: ({ details }) => details.region !== null },
  category: { path: 'details.category', isFilled: ({ details }) => details.category !== null },
  parties: { path: 'details.parties', isFilled: ({ details }) => hasText(details.parties) },
  witnesses: { path: 'details.witnesses', isFilled: ({ details }) => hasText(details.witnesses) },
  evidence: { path: 'details.evidence', isFilled: ({ details }) => hasText(details.evidence) },
  'complainant-signature': {
    path: 'details.isComplainantSigned',
    isFilled: ({ details }) => details.isComplainantSigned,
  },
  demand: {
    path: 'demand.text',
    isFilled: ({ demand }) => hasText(demand.text) || demand.remedy !== null || demand.amountFen !== null,
  },
  'demanded-by': { path: 'details.demandedBy', isFilled: ({ details }) => details.demandedBy !== null },
  apologised: { path: 'details.wasApologised', isFilled: ({ details }) => details.wasApologised },
  'identity-checked': {
    path: 'details.isIdentityChecked',
    isFilled: ({ details }) => details.isIdentityChecked,
  },
  'product.order-number': ofProduct('orderNumber', ({ orderNumber }) => hasText(orderNumber)),
  'product.material-number': ofProduct('materialNumber', ({ materialNumber }) => hasText(materialNumber)),
  'product.delivered-on': ofProduct('deliveredOn', ({ deliveredOn }) => deliveredOn !== null),
  'product.quantity': ofProduct('quantity', ({ quantity }) => quantity !== null),
  'product.defective-quantity': ofProduct(
    'defectiveQuantity',
    ({ defectiveQuantity }) => defectiveQuantity !== null,
  ),
  'product.delivered-amount': ofProduct(
    'deliveredAmountFen',
    (product) => product.deliveredAmountFen !== null,
  ),
  'product.outbound-on': ofProduct('outboundOn', ({ outboundOn }) => outboundOn !== null),
  'sample-kept': ofProduct('isSampleKept', ({ isSampleKept }) => isSampleKept),
};

/** Without goods nothing is said of them. */
function ofProduct(name: keyof Product, isFilled: (product: Product) => boolean): FieldRule {
  return {
    path: `details.product.${name}`,
    isFilled: ({ details: { product } }) => product !== null && isFilled(product),
  };
}

/** A field that the pack demands of this intake. */
export type DemandedField = {
  readonly field: IntakeField;
  readonly path: string;
  readonly rule: string;
  readonly isFilled: boolean;
};

/**
 * What the pack demands of an intake as it is written, in the pack's order, and whether it is there (T01).
 *
 * A customer who will not be named owes no name, number or address: the express word that it is anonymous stands for all of them
 * (BANK-09), because a matter that cannot be written down is worse than one without a name.
 */
export function listDemandedFields(intake: Intake, policy: PolicyPack): readonly DemandedField[] {
  const facts = toIntakeConditionFacts(intake);
  const demanded = policy.requiredFields.filter(({ when }) => matchesCondition(when, facts));
  return demanded.map(({ field, rule }) => ({
    field,
    path: FIELDS[field].path,
    rule,
    isFilled:
      FIELDS[field].isFilled(intake) || (intake.customer.isAnonymous && field.startsWith('customer.')),
  }));
}

/** The first demanded field that is missing, as a refusal that names it. */
export function checkDemandedFields(intake: Intake, policy: PolicyPack): Refusal | null {
  const missing = listDemandedFields(intake, policy).find((each) => !each.isFilled);
  if (missing === undefined) return null;
  const { field, path, rule } = missing;
  switch (field) {
    case 'customer.name-or-contact':
      return refusal('contact-missing', { field: path }, rule);
    case 'customer.contact':
      return refusal('contact-missing', { field: path, context: 'name-alone' }, rule);
    default:
      return refusal('required-field-missing', { field: path }, rule);
  }
}
