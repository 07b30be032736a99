import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { EMPTY_INTAKE } from './intake-values.ts';
import type { PageField } from './intake-values.ts';

/** Names of fields as refusals give them in `details.field`, where the page has another name for it. */
const NAMED_FIELDS: Readonly<Record<string, PageField>> = {
  'customer.name': 'name',
  'customer.phone': 'phone',
  'customer.otherContact': 'otherContact',
  'demand.text': 'demandText',
  'demand.amountFen': 'amount',
  'details.product.deliveredAmountFen': 'deliveredAmount',
};

const isPageField = (name: string): name is PageField => name in EMPTY_INTAKE;

/** The field a refusal speaks of, so that the sentence can stand there; null when it speaks of the whole. */
export function findRefusedField(refusal: Refusal): PageField | null {
  // No contact at all: the telephone is the one most customers leave.
  if (refusal.reason === 'contact-missing') return 'phone';
  const named = refusal.details['field'];
  if (typeof named !== 'string') return null;
  const own = named.replace(/^details\.(?:product\.)?/u, '');
  return NAMED_FIELDS[named] ?? (isPageField(own) ? own : null);
}
