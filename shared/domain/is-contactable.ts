import type { Customer } from './event-payloads.ts';

/** The customer left a way to be reached: then an answer in the book alone is none (BANK-32, C-04). */
export function isContactable({ customer }: { readonly customer: Customer }): boolean {
  return customer.phone.trim() !== '' || customer.otherContact.trim() !== '';
}
