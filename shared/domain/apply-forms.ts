import { keep, lawful, toMark, unlawful } from './applied.ts';
import type { Applied } from './applied.ts';
import type { Entry, FormRecord } from './entry.ts';
import type { JournalEvent } from './events.ts';
import type { Form } from './vocabulary.ts';

/**
 * MFR-10, ROAD-11, LIQ-14: made out. Papers follow an entry beyond its end, so every status takes them. Made out again it is a new
 * sheet, which nobody has signed.
 */
export function applyFormIssued(entry: Entry, event: JournalEvent<'form-issued'>): Applied {
  const { form, copies } = event.payload;
  const issued = { ...toMark(event), copies };
  return lawful(
    withForm(entry, form, (record) => ({ ...(record.issued === null ? record : anew(record)), issued })),
  );
}

/** The sheet counts for nothing that comes now; what stood on it stays on record. */
export function anew(record: FormRecord): FormRecord {
  return { ...record, signaturesBefore: record.signatures.length, returned: null, confirmed: null };
}

/** HOTEL-22, PROP-13, ROAD-11. */
export function applyFormSigned(entry: Entry, event: JournalEvent<'form-signed'>): Applied {
  const { form, act, role, note } = event.payload;
  const signature = { ...toMark(event), act, role, note };
  return lawful(
    withForm(entry, form, (record) => ({ ...record, signatures: [...record.signatures, signature] })),
  );
}

/** ROAD-29, FIVE-05. */
export function applyFormReturned(entry: Entry, event: JournalEvent<'form-returned'>): Applied {
  return lawful(withForm(entry, event.payload.form, (record) => ({ ...record, returned: toMark(event) })));
}

/** FIVE-05, REP-4. Without a form it is the result that was confirmed, which is a telling. */
export function applyCustomerConfirmed(entry: Entry, event: JournalEvent<'customer-confirmed'>): Applied {
  const { form, means, isSatisfied } = event.payload;
  const confirmed = { ...toMark(event), means, isSatisfied };
  if (form !== null) return lawful(withForm(entry, form, (record) => ({ ...record, confirmed })));
  const telling = { ...toMark(event), of: 'result', means, note: '' };
  return lawful({ ...entry, tellings: [...entry.tellings, telling] });
}

/** REP-2. */
export function applyCustomerTold(entry: Entry, event: JournalEvent<'customer-told'>): Applied {
  return lawful({ ...entry, tellings: [...entry.tellings, { ...event.payload, ...toMark(event) }] });
}

/** BANK-36. */
export function applyLetterCopied(entry: Entry, event: JournalEvent<'letter-copied'>): Applied {
  const next: Entry = { ...entry, letterCopy: { ...event.payload, ...toMark(event) } };
  return entry.channel === 'letter' ? keep(entry, next) : unlawful(entry);
}

function withForm(entry: Entry, form: Form, change: (record: FormRecord) => FormRecord): Entry {
  const found = entry.forms.find((each) => each.form === form);
  const changed = change(found ?? blankForm(form));
  return {
    ...entry,
    forms:
      found === undefined
        ? [...entry.forms, changed]
        : entry.forms.map((each) => (each === found ? changed : each)),
  };
}

function blankForm(form: Form): FormRecord {
  return { form, issued: null, signatures: [], signaturesBefore: 0, returned: null, confirmed: null };
}
