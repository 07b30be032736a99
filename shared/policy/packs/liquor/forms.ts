import type { Condition, FormRule } from '../../schema.ts';
import { keepForm } from '../parts/forms.ts';

/** What a department dealt with is asked about; a misunderstanding that was explained is not (LIQ-12, LIQ-14). */
export const LIQUOR_SLIP_WHEN: Condition = {
  entryKinds: ['complaint'],
  categories: ['product-quality', 'returns', 'service-conduct'],
  isContactable: true,
};

/** The forms of the marketing office (6.2). The complaint form and the register are two forms of one matter (C-18). */
export const LIQUOR_FORMS: FormRule[] = [
  keepForm('liq-complaint', 'LIQ-04'),
  keepForm('liq-enquiry', 'LIQ-04'),
  keepForm('liq-register', 'LIQ-16'),
  keepForm('liq-sheet', 'LIQ-16'),
  keepForm('liq-feedback', 'LIQ-14', { mayGoToCustomer: true, neededWhen: LIQUOR_SLIP_WHEN }),
  // A document of sales that is only looked into for the day of leaving the warehouse.
  keepForm('liq-outbound', 'LIQ-10'),
  keepForm('reply-letter', 'LIQ-05', { mayGoToCustomer: true }),
  keepForm('monthly-statistics', 'LIQ-18'),
];
