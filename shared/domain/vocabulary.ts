/** The closed sets of the domain. Each is an array so that it can be iterated, translated and tested. */

/** The two books an entry can be written in (BANK-08, BANK-09). */
export const BOOKS = ['register', 'opinion-book'] as const;
export type Book = (typeof BOOKS)[number];

/** What a matter is (C-55: all kinds share the register). */
export const ENTRY_KINDS = ['complaint', 'suggestion', 'enquiry', 'help-request', 'praise'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** How a matter reached the branch (policies.md A.2). */
export const CHANNELS = [
  'on-site-oral',
  'opinion-book',
  'letter',
  'phone',
  'hotline-handover',
  'visit',
  'forwarded',
  'website',
  'mail',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a customer can be given (policies.md A.2). */
export const REMEDIES = [
  'explanation',
  'apology',
  'correction',
  'compensation',
  'price-reduction',
  'return',
  'unconditional-return',
  'exchange',
  'repair',
  'process-improvement',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** Jobs a person can hold. Authority comes from the ladder of the pack, not from the job's name. */
export const ROLES = [
  'receiver',
  'complaint-manager',
  'branch-head',
  'hq-officer',
  'hq-admin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];
/** Jobs held at head office alone. A branch's journal in which somebody acts in one is refused. */
export const HEAD_OFFICE_ROLES = ['hq-officer', 'hq-admin'] as const satisfies readonly Role[];

export const SEVERITIES = ['general', 'serious', 'major'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who is found responsible (BANK-22, BANK-23). */
export const RESPONSIBILITIES = ['undetermined', 'own', 'none', 'customer', 'third-party', 'shared'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** Why an entry moves up (policies.md A.2 EscReason). */
export const ESCALATION_REASONS = [
  'beyond-authority',
  'dissatisfied',
  'overdue',
  'severity',
  'other-department',
  'third-party',
  'repeat',
  'special',
] as const;
export type EscalationReason = (typeof ESCALATION_REASONS)[number];

/** How a reply reached the customer. */
export const REPLY_MODES = ['oral', 'phone', 'written', 'in-book', 'mail'] as const;
export type ReplyMode = (typeof REPLY_MODES)[number];

/** C-35: a courtesy apology is always allowed, a liability apology needs a finding or an instruction. */
export const APOLOGIES = ['none', 'courtesy', 'liability'] as const;
export type Apology = (typeof APOLOGIES)[number];

/** Where an entry stands (policies.md A.3, as far as the bank path reaches). */
export const ENTRY_STATUSES = [
  'registered',
  'in-handling',
  'plan-pending',
  'executing',
  'waiting-hq',
  'replied',
  'closed',
] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export const CLOSE_KINDS = ['satisfied', 'invalid-explained', 'no-contact-book-reply', 'replied'] as const;
export type CloseKind = (typeof CLOSE_KINDS)[number];

/** The stages of an escalation (policies.md A.3). Steps inside a unit go from requested to accepted. */
export const ESCALATION_STATES = [
  'requested',
  'accepted',
  'declined',
  'submitted',
  'delivered',
  'acknowledged',
  'returned',
  'instructed',
] as const;
export type EscalationState = (typeof ESCALATION_STATES)[number];
