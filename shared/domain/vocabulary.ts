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

/**
 * Jobs a person can hold (policies.md A.6). Authority comes from the ladder of the pack, not from the job's name; how a pack calls a
 * job stands in its texts.
 */
export const ROLES = [
  'receiver',
  'front-desk',
  'complaint-manager',
  'supervisor',
  'department-head',
  'branch-head',
  'quality-officer',
  'marketing-officer',
  'processing-unit',
  'archivist',
  'finance-officer',
  'general-office',
  'deputy-head',
  'leader-in-charge',
  'general-manager',
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

/**
 * Where an entry stands (policies.md A.3). SIGN_OFF is no state of its own: it is `replied` or `follow-up` with everything there, which
 * the closing guard computes.
 */
export const ENTRY_STATUSES = [
  'registered',
  'triaged',
  'in-handling',
  'plan-pending',
  'executing',
  'waiting-hq',
  'replied',
  'follow-up',
  'closed',
  'archived',
  'merged',
  'voided',
  'purged',
] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Statuses in which nobody owes the entry anything any more. */
export const ENDED_STATUSES = [
  'closed',
  'archived',
  'merged',
  'voided',
  'purged',
] as const satisfies readonly EntryStatus[];

/** Whether nobody owes an entry of this status anything any more. */
export function isEnded(status: EntryStatus): boolean {
  return (ENDED_STATUSES as readonly EntryStatus[]).includes(status);
}

/** Nothing is written on these any more. */
export const SILENT_STATUSES: readonly EntryStatus[] = ['merged', 'voided', 'purged'];

/** The customer has an answer; what is left is to ask how it was, and to sign. */
export const ANSWERED_STATUSES: readonly EntryStatus[] = ['replied', 'follow-up'];

export const CLOSE_KINDS = [
  'satisfied',
  'dissatisfied-final',
  'invalid-explained',
  'no-contact-book-reply',
  'replied',
  'withdrawn',
] as const;
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

/** When in the stay or the purchase it was complained (HOTEL-05). */
export const PHASES = ['during', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/** Against whom (HOTEL-06, MFR-18, PROP-11). */
export const AGAINST_KINDS = ['own', 'other-department', 'third-party', 'person'] as const;
export type AgainstKind = (typeof AGAINST_KINDS)[number];

/** MFR-22: terms differ for customers abroad. */
export const REGIONS = ['domestic', 'overseas'] as const;
export type Region = (typeof REGIONS)[number];

/** How the matter was judged (C-37). */
export const VALIDITIES = ['undetermined', 'valid', 'invalid'] as const;
export type Validity = (typeof VALIDITIES)[number];
export const ASSESSMENT_STAGES = ['preliminary', 'final'] as const;

/** What raises a matter's severity by itself (FIVE-10, EM4-06, EM6-05, ROAD-04, C-43). */
export const TRIGGERS = [
  'fire',
  'lift-trapped',
  'explosion',
  'power-cut',
  'flooding',
  'theft-or-destruction',
  'crime',
  'collective',
  'main-equipment',
  'structure-damage',
  'violating-operation',
  'heavy-loss',
  'media-exposure',
  'multi-department',
  'repeat',
  // Kept off the register by those it was about, and found by reconciling (MFR-21, MFR-25).
  'concealed',
  'other',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Causes and contributory causes (CAUSE-01 to CAUSE-08; A.2 CauseKey). */
export const CAUSES = [
  'a1-assortment',
  'a2-function',
  'a3-wrong-information',
  'a4-not-as-requested',
  'b1-product-quality',
  'b2-service-quality',
  'c-misunderstanding',
  'd1-over-promise',
  'd2-money',
  'd3-staff',
  'd4-unclear-duties',
  'e1-advertising',
  'e2-price',
  'e3-quality-expectation',
  'e4-service-expectation',
  'f-fraud',
  'g-work-error',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What an attachment is for (EVI-1): the letter itself, a picture of the matter, a recording, a form that came back signed, a page of the paper book (BOOK-5). */
export const EVIDENCE_PURPOSES = [
  'letter-scan',
  'photo',
  'recording',
  'signed-form',
  'paper-page',
  'other',
] as const;
export type EvidencePurpose = (typeof EVIDENCE_PURPOSES)[number];

/** Forms and books (policies.md 6.2). Layout and printed title belong to the pack (C-11). */
export const FORMS = [
  'opinion-book',
  'opinion-register',
  'letter-copy',
  'hotline-board',
  'prop-record',
  'prop-review',
  'registration-form-8',
  'liq-complaint',
  'liq-enquiry',
  'liq-register',
  'liq-sheet',
  'liq-feedback',
  'liq-outbound',
  'five-record',
  'five-handling',
  'five-monthly',
  'hotel-weekly',
  'hotel-monthly',
  'hotel-gap',
  'mfr-record',
  'mfr-handling',
  'mfr-book',
  'road-duty',
  'road-order',
  'road-dossier',
  'road-ledger',
  'svc-record',
  'svc-phone-log',
  'csp-visitors',
  'work-order',
  'reply-letter',
  'monthly-statistics',
  'trip-application',
  'trip-confirm',
  'trip-report',
  'trip-claim',
  'qs-inspection',
  'qs-monthly',
  'qs-notice',
] as const;
export type Form = (typeof FORMS)[number];

/** What somebody does with a form. */
export const FORM_ACTS = ['sign', 'countersign', 'approve', 'instruct', 'review', 'confirm'] as const;
export type FormAct = (typeof FORM_ACTS)[number];

/** How a follow-up ended (REP-4). */
export const FOLLOW_UP_OUTCOMES = ['satisfied', 'dissatisfied', 'refused', 'unreachable'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];
export const FOLLOW_UP_MODES = ['phone', 'visit', 'slip'] as const;
export type FollowUpMode = (typeof FOLLOW_UP_MODES)[number];

/** What the customer was told, beside the replies themselves (REP-2, LIQ-11, FIVE-09). */
export const TELLING_SUBJECTS = ['receipt', 'delay', 'result', 'penalty'] as const;
export type TellingSubject = (typeof TELLING_SUBJECTS)[number];

/** By what a verbal approval was given (TRIP-17, MFR-14). */
export const VERBAL_MEDIA = ['phone', 'face-to-face', 'video'] as const;
export type VerbalMedium = (typeof VERBAL_MEDIA)[number];

/** Whom a penalty or an attribution names (MFR-27, MFR-28, G8-11). */
export const TARGET_KINDS = [
  'person',
  'supervisor',
  'team',
  'factory',
  'store',
  'branch',
  'department',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];
export const PENALTY_KINDS = ['points', 'pay', 'criticism', 'training', 'punishment'] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** How two entries belong together (CAP-7). */
export const LINK_RELATIONS = ['repeat', 'group', 'related', 'opinion'] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** What a product was returned for (LIQ-08 to LIQ-10). */
export const DEFECTS = ['sediment', 'suspended-matter', 'mould', 'cap', 'leak', 'storage', 'other'] as const;
export type Defect = (typeof DEFECTS)[number];
export const RETURN_DECISIONS = ['return', 'unconditional-return', 'exchange', 'refuse'] as const;
export type ReturnDecision = (typeof RETURN_DECISIONS)[number];

/** Why a closed entry was opened again (T18). */
export const REOPEN_REASONS = ['follow-up', 'repeat-complaint', 'new-facts', 'other'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];
