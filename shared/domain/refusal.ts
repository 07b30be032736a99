/**
 * Every expected "no", with what a sentence needs to say it. One union for rules, bridge, protocol and forms.
 * The sentence stands in the `refusals` namespace of each language under the reason, with the details as variables.
 */
export const REFUSAL_REASONS = [
  // shape
  'required-field-missing',
  'invalid-input',
  'text-too-long',
  'forbidden-character',
  // time (CAP-3)
  'time-in-future',
  'late-reason-missing',
  'reply-time-past',
  'reply-time-too-late',
  'next-reply-time-missing',
  // terms (DUE-4, C-17, C-20)
  'term-over',
  'extension-missing',
  'pause-missing',
  'overrun-missing',
  // intake (BANK-24, BANK-38)
  'restating-missing',
  'contact-missing',
  // triage and dispatching (T03 to T05, FIVE-09, ROAD-17, C-37)
  'severity-below-trigger',
  'triage-missing',
  'not-understood',
  'reply-time-missing',
  'finding-missing',
  'second-person-needed',
  'due-time-past',
  'assignment-unknown',
  'return-test-missing',
  'trip-not-needed',
  // authority (BANK-11..14, AUT-1, AUT-6)
  'beyond-authority',
  'not-your-role',
  'not-the-owner',
  'no-person-for-level',
  'instruction-pending',
  'not-what-was-instructed',
  'liability-apology-needs-finding',
  'own-proposal',
  'recused',
  'other-department',
  'agreement-missing',
  'forward-first',
  'top-of-ladder',
  'confirmation-awaited',
  'commitment-needs-instruction',
  'reply-mode-not-allowed',
  'verbal-approval-not-allowed',
  'approval-unknown',
  // state (policies.md A.3)
  'entry-closed',
  'entry-unknown',
  'wrong-state',
  'escalation-open',
  'escalation-unknown',
  'plan-unknown',
  'already-done',
  // the opinion book (BOOK-1, BOOK-4)
  'not-in-the-book',
  'handwriting-unread',
  'kiosk-unavailable',
  // tasks of the calendar (DUE-7)
  'duty-not-yet',
  // pages of the register (SIG-2)
  'page-empty',
  'page-not-yet',
  'pages-unsigned',
  // standing in (SIG-3, C-54)
  'stand-in-passes-on',
  'stand-in-holds-job',
  'stand-in-period',
  'stand-in-overlaps',
  'stand-in-over',
  // closing (BANK-26, BANK-32, BANK-40)
  'reply-missing',
  'customer-reply-missing',
  'investigation-missing',
  'content-changed-since-shown',
  // between the reply and the signature (T14 to T17)
  'plan-open',
  'assignment-open',
  'notification-open',
  'letter-copy-missing',
  'papers-missing',
  'customer-dissatisfied',
  'follow-up-missing',
  'overrun-unexplained',
  'overrun-unconfirmed',
  // forms (HOTEL-22, FIVE-05, MFR-20)
  'not-in-policy',
  'form-missing',
  'form-unsigned',
  'form-unconfirmed',
  'form-not-returned',
  'second-hand-missing',
  'not-for-customer',
  // consequences (LIQ-20, G8-11, MFR-27 to MFR-29)
  'penalty-unknown',
  'penalty-unapproved',
  'penalty-untold',
  'penalty-not-attributed',
  'attribution-missing',
  'supervisor-missing',
  // the file (T19, T20, LIQ-17)
  'kept-for-good',
  'retention-running',
  'not-acknowledged',
  // files that are attached (EVI-1, EVI-2)
  'file-empty',
  'file-too-large',
  'file-type-unknown',
  'file-type-refused',
  'file-name-differs',
  'file-broken',
  'file-hides-another',
  'file-active',
  'file-locked',
  'picture-moving',
  'picture-too-large',
  'form-code-missing',
  'form-entry-unknown',
  'evidence-full',
  'evidence-known',
  'evidence-unknown',
  'evidence-bytes-missing',
  // session (SEC-1)
  'not-signed-in',
  'wrong-password',
  'too-many-attempts',
  'confirmation-needed',
  // journal and device
  'journal-moved',
  'journal-damaged',
  'disk-full',
  'not-enrolled',
  'already-enrolled',
  'code-unknown',
  'code-expired',
  'code-used',
  // line and protocol
  'head-office-unreachable',
  'wrong-head-office',
  'application-too-old',
  'head-office-too-old',
  'unknown-device',
  'bad-signature',
  'replayed-request',
  'broken-chain',
  'sequence-fork',
  'sequence-gap',
  'head-office-only',
  'malformed-event',
  'foreign-unit',
  'address-invalid',
  'print-failed',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Values a sentence may name. Plain, so that they cross the bridge and the wire. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean | null>>;

/** An expected, explained "no". `rule` is the id of the rule that says so, when a policy does. */
export type Refusal = {
  readonly reason: RefusalReason;
  readonly rule: string | null;
  readonly details: RefusalDetails;
};

/** Builds a refusal; `rule` and `details` may be left out when there is nothing to say. */
export function refusal(
  reason: RefusalReason,
  details: RefusalDetails = {},
  rule: string | null = null,
): Refusal {
  return { reason, rule, details };
}
