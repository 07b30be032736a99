import type { FormRule } from '../../schema.ts';
import { keepForm } from '../parts/forms.ts';

/**
 * Duty record, work order, and the dossier with its ledger for what took more than a day (ROAD-08, ROAD-10 to ROAD-12).
 *
 * The one who instructs and the one who reviews are two heads: of customer service, and of the department that dealt with it.
 */
export const ROAD_FORMS: FormRule[] = [
  keepForm('road-duty', 'ROAD-08'),
  keepForm('road-order', 'ROAD-10', { copies: [{ no: 1, holder: 'responsible' }] }),
  keepForm('road-dossier', 'ROAD-11', {
    steps: [
      { act: 'instruct', role: 'department-head', rule: 'ROAD-26' },
      { act: 'review', role: 'processing-unit', rule: 'ROAD-29' },
    ],
    neededWhen: { issuedForms: ['road-dossier'] },
  }),
  keepForm('road-ledger', 'ROAD-12', { neededWhen: { issuedForms: ['road-dossier'] } }),
  keepForm('reply-letter', 'product-default', { mayGoToCustomer: true }),
];
