import type { PageField } from './intake-values.ts';

/** How a field is written in. */
export type FieldShape = {
  readonly id: string;
  readonly as:
    | 'text'
    | 'tel'
    | 'area'
    | 'instant'
    | 'date'
    | 'count'
    | 'amount'
    | 'check'
    | 'choice'
    | 'select';
  /** Lines of an area that stand there before anything is written. */
  readonly rows?: number;
};

/** How each field of the page is written in; the ids are also what tests and labels go by. */
export const FIELD_SHAPES: { readonly [Field in PageField]: FieldShape } = {
  channel: { id: 'intake-channel', as: 'choice' },
  entryKind: { id: 'intake-kind', as: 'choice' },
  phase: { id: 'intake-phase', as: 'choice' },
  againstKind: { id: 'intake-against-kind', as: 'choice' },
  category: { id: 'intake-category', as: 'choice' },
  region: { id: 'intake-region', as: 'choice' },
  phone: { id: 'intake-phone', as: 'tel' },
  name: { id: 'intake-name', as: 'text' },
  isAnonymous: { id: 'intake-anonymous', as: 'check' },
  otherContact: { id: 'intake-other-contact', as: 'text' },
  company: { id: 'intake-company', as: 'text' },
  unitNumber: { id: 'intake-unit-number', as: 'text' },
  address: { id: 'intake-address', as: 'text' },
  content: { id: 'intake-content', as: 'area', rows: 3 },
  happenedAt: { id: 'intake-happened-at', as: 'instant' },
  place: { id: 'intake-place', as: 'text' },
  against: { id: 'intake-against', as: 'text' },
  againstPersonId: { id: 'intake-against-person', as: 'select' },
  againstDepartment: { id: 'intake-against-department', as: 'select' },
  parties: { id: 'intake-parties', as: 'text' },
  witnesses: { id: 'intake-witnesses', as: 'text' },
  evidence: { id: 'intake-evidence', as: 'text' },
  isComplainantSigned: { id: 'intake-complainant-signed', as: 'check' },
  receivedAt: { id: 'intake-received-at', as: 'instant' },
  firstReportedAt: { id: 'intake-first-reported-at', as: 'instant' },
  lateReason: { id: 'intake-late-reason', as: 'text' },
  orderNumber: { id: 'intake-order-number', as: 'text' },
  materialNumber: { id: 'intake-material-number', as: 'text' },
  rawMaterial: { id: 'intake-raw-material', as: 'text' },
  quantity: { id: 'intake-quantity', as: 'count' },
  defectiveQuantity: { id: 'intake-defective-quantity', as: 'count' },
  deliveredOn: { id: 'intake-delivered-on', as: 'date' },
  deliveredAmount: { id: 'intake-delivered-amount', as: 'amount' },
  outboundOn: { id: 'intake-outbound-on', as: 'date' },
  isSampleKept: { id: 'intake-sample-kept', as: 'check' },
  demandText: { id: 'intake-demand', as: 'area', rows: 1 },
  remedy: { id: 'intake-remedy', as: 'choice' },
  amount: { id: 'intake-amount', as: 'amount' },
  demandedBy: { id: 'intake-demanded-by', as: 'instant' },
  wasRestated: { id: 'intake-restated', as: 'check' },
  isIdentityChecked: { id: 'intake-identity', as: 'check' },
  wasApologised: { id: 'intake-apologised', as: 'check' },
};

/** The page in the order a person tells the story: what it is, who, what happened, when and where, the goods, what they want. */
export const PAGE_ROWS: readonly (readonly PageField[])[] = [
  ['channel'],
  ['entryKind'],
  ['phase'],
  ['againstKind'],
  ['region'],
  ['category'],
  ['phone', 'name'],
  ['company', 'unitNumber'],
  ['address'],
  ['otherContact', 'isAnonymous'],
  ['content'],
  ['happenedAt', 'place'],
  ['against', 'againstPersonId', 'againstDepartment', 'receivedAt', 'firstReportedAt'],
  ['lateReason'],
  ['parties'],
  ['witnesses'],
  ['evidence'],
  ['isComplainantSigned'],
  ['orderNumber', 'materialNumber'],
  ['quantity', 'defectiveQuantity'],
  ['deliveredOn', 'deliveredAmount'],
  ['rawMaterial', 'outboundOn'],
  ['isSampleKept'],
  ['demandText'],
  ['remedy'],
  ['amount', 'demandedBy'],
  ['wasRestated'],
  ['isIdentityChecked'],
  ['wasApologised'],
];
