import type { FormRule } from '../../schema.ts';
import { keepForm } from '../parts/forms.ts';

/**
 * The numbered record, the handling form in two copies that never goes to the customer, and the opinion book (MFR-09 to MFR-11, MFR-20).
 *
 * Ending a matter does not wait for a handling form that nobody began: what the deputy head decides reaches the branch as an instruction,
 * and MFR-19 lets it convey nothing else. A form that was begun is finished.
 */
export const MANUFACTURER_FORMS: FormRule[] = [
  keepForm('mfr-record', 'MFR-09'),
  keepForm('mfr-handling', 'MFR-10', {
    also: ['MFR-17', 'MFR-20'],
    steps: [
      { act: 'sign', role: 'marketing-officer', rule: 'MFR-16' },
      { act: 'instruct', role: 'deputy-head', rule: 'MFR-16' },
    ],
    copies: [
      { no: 1, holder: 'marketing' },
      { no: 2, holder: 'sales-branch' },
    ],
  }),
  keepForm('mfr-book', 'MFR-11', { mayGoToCustomer: true }),
  keepForm('reply-letter', 'product-default', { mayGoToCustomer: true }),
];
