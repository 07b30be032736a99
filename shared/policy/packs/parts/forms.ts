import type { Form } from '../../../domain/vocabulary.ts';
import type { FormRule } from '../../schema.ts';

/** A form that is filled in and kept: one copy, nobody's signature, not for the customer. `more` says what is otherwise. */
export function keepForm(form: Form, rule: string, more: Partial<FormRule> = {}): FormRule {
  return {
    form,
    steps: [],
    copies: [],
    mayGoToCustomer: false,
    isConfirmedByCustomer: false,
    neededWhen: null,
    rule,
    ...more,
  };
}
