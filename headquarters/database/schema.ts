import type { Generated, Selectable } from 'kysely';

/**
 * The tables of head office, as rows.
 *
 * Instants are ISO text of one form (they sort as time); documents are canonical JSON as **text**: `jsonb` would reorder keys,
 * and the hash of an event is over its exact form. Counters come back as text from `bigint`; they are converted
 * where they are read.
 */
export type HeadOfficeSchema = {
  units: UnitTable;
  people: PersonTable;
  devices: DeviceTable;
  device_contacts: DeviceContactTable;
  challenges: ChallengeTable;
  enrolment_codes: EnrolmentCodeTable;
  installations: InstallationTable;
  unit_feeds: UnitFeedTable;
  events: EventTable;
  refused_events: RefusedEventTable;
  entries: EntryTable;
  escalations: EscalationTable;
  officers: OfficerTable;
  officer_sessions: OfficerSessionTable;
  meta: MetaTable;
  schema_migrations: SchemaMigrationTable;
};

export type UnitTable = {
  unit_id: string;
  code: string;
  name: string;
  pack_id: string;
  /** JSON: `[{open, close}]`. */
  business_hours: string;
  created_at: string;
};
export type UnitRow = Selectable<UnitTable>;

export type PersonTable = {
  unit_id: string;
  person_id: string;
  name: string;
  /** JSON array of roles. */
  roles: string;
  /** JSON array of the unit's department keys; none: the whole unit. */
  departments: Generated<string>;
  /** JSON: `{role, fromAt, toAt}`, or null. */
  acting_for: string | null;
  is_active: boolean;
  /** JSON: `PasswordVerifier`. */
  verifier: string;
};
export type PersonRow = Selectable<PersonTable>;

export type DeviceTable = {
  unit_id: string;
  device_id: string;
  /** Raw Ed25519 key, base64url. */
  public_key: string;
  name: string;
  /** Empty for the first device of a unit, then B, C... (C-33). */
  letter: string;
  enrolled_at: string;
};
export type DeviceRow = Selectable<DeviceTable>;

/** What changes with every request of a device, apart from what hardly ever changes. */
export type DeviceContactTable = {
  unit_id: string;
  device_id: string;
  /** Highest counter that was accepted: a request must bring a higher one. */
  counter: string;
  last_contact_at: string | null;
  unsent_count: number | null;
};

export type ChallengeTable = { unit_id: string; device_id: string; challenge: string; expires_at: string };

export type EnrolmentCodeTable = {
  unit_id: string;
  /** SHA-256 of the normalised code: the code itself is shown once and never stored. */
  code_hash: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  used_at: string | null;
  used_by_device: string | null;
};

/** One journal and how far head office holds it. Head office's own, `hq:<unit>`, is one of them. */
export type InstallationTable = {
  unit_id: string;
  installation_id: string;
  device_id: string;
  seq: string;
  hash: string;
  /** Hybrid time of its newest event; used for head office's own. */
  hlc_ms: string;
  hlc_counter: number;
};

/** The feed of a unit: the row whose lock serialises its writers. */
export type UnitFeedTable = {
  unit_id: string;
  last_position: string;
  /** JSON: peaks of the RFC 6962 log over the event hashes in feed order; its size is `last_position`. */
  log_peaks: string;
};

export type EventTable = {
  unit_id: string;
  position: string;
  id: string;
  entry_id: string | null;
  device_id: string;
  installation_id: string;
  seq: string;
  hash: string;
  kind: string;
  /** The whole event, canonical JSON. */
  event: string;
  received_at: string;
};

/** A fact that could not be taken: kept as it came, with the reason, visible to both sides (S8). */
export type RefusedEventTable = {
  unit_id: string;
  installation_id: string;
  seq: string;
  hash: string;
  id: string;
  device_id: string;
  kind: string;
  reason: string;
  event: string;
  received_at: string;
};

export type EntryTable = {
  unit_id: string;
  entry_id: string;
  number: string;
  status: string;
  received_at: string;
  updated_at: string;
  event_count: number;
  /** JSON: the folded `Entry`. */
  projection: string;
};
export type EntryRow = Selectable<EntryTable>;

/** Escalations that reached head office, for its list. */
export type EscalationTable = {
  unit_id: string;
  escalation_id: string;
  entry_id: string;
  state: string;
  is_open: boolean;
  submitted_at: string;
  delivered_at: string | null;
  instructed_at: string | null;
};

export type OfficerTable = {
  unit_id: string;
  person_id: string;
  login: string;
  name: string;
  role: string;
  verifier: string;
  failed_count: Generated<number>;
  locked_until: string | null;
};
export type OfficerRow = Selectable<OfficerTable>;

export type OfficerSessionTable = {
  unit_id: string;
  /** SHA-256 of the cookie: a copy of the table opens no session. */
  token_hash: string;
  person_id: string;
  signed_in_at: string;
  expires_at: string;
};

export type MetaTable = { unit_id: string; key: string; value: string };

export type SchemaMigrationTable = { id: string; applied_at: string };

/** The unit that head office itself is: officers and keys belong to it. */
export const ROOT_UNIT_ID = 'head-office';
