import type { Migration } from './migration.ts';

/**
 * The first schema. The unit comes first in every primary key, so that it distributes by unit (architecture 7).
 *
 * `events` has two more unique keys: one fact per place in a journal, and one place per fact id. They are the last wall behind the
 * checks of a push, not the check itself.
 */
export const initial: Migration = {
  id: '0001-initial',
  statements: [
    `CREATE TABLE units (
      unit_id text PRIMARY KEY,
      code text NOT NULL,
      name text NOT NULL,
      pack_id text NOT NULL,
      business_hours text NOT NULL,
      created_at text NOT NULL
    )`,
    `CREATE TABLE people (
      unit_id text NOT NULL,
      person_id text NOT NULL,
      name text NOT NULL,
      roles text NOT NULL,
      is_active boolean NOT NULL,
      verifier text NOT NULL,
      PRIMARY KEY (unit_id, person_id)
    )`,
    `CREATE TABLE devices (
      unit_id text NOT NULL,
      device_id text NOT NULL,
      public_key text NOT NULL,
      name text NOT NULL,
      letter text NOT NULL,
      enrolled_at text NOT NULL,
      PRIMARY KEY (unit_id, device_id)
    )`,
    `CREATE INDEX devices_by_id ON devices (device_id)`,
    `CREATE TABLE device_contacts (
      unit_id text NOT NULL,
      device_id text NOT NULL,
      counter bigint NOT NULL,
      last_contact_at text,
      unsent_count integer,
      PRIMARY KEY (unit_id, device_id)
    )`,
    `CREATE TABLE challenges (
      unit_id text NOT NULL,
      device_id text NOT NULL,
      challenge text NOT NULL,
      expires_at text NOT NULL,
      PRIMARY KEY (unit_id, device_id, challenge)
    )`,
    `CREATE TABLE enrolment_codes (
      unit_id text NOT NULL,
      code_hash text NOT NULL,
      created_at text NOT NULL,
      created_by text NOT NULL,
      expires_at text NOT NULL,
      used_at text,
      used_by_device text,
      PRIMARY KEY (unit_id, code_hash)
    )`,
    `CREATE INDEX enrolment_codes_by_hash ON enrolment_codes (code_hash)`,
    `CREATE TABLE installations (
      unit_id text NOT NULL,
      installation_id text NOT NULL,
      device_id text NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      hlc_ms bigint NOT NULL,
      hlc_counter integer NOT NULL,
      PRIMARY KEY (unit_id, installation_id)
    )`,
    `CREATE TABLE unit_feeds (
      unit_id text PRIMARY KEY,
      last_position bigint NOT NULL,
      log_peaks text NOT NULL
    )`,
    `CREATE TABLE events (
      unit_id text NOT NULL,
      position bigint NOT NULL,
      id text NOT NULL,
      entry_id text,
      device_id text NOT NULL,
      installation_id text NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      kind text NOT NULL,
      event text NOT NULL,
      received_at text NOT NULL,
      PRIMARY KEY (unit_id, position),
      UNIQUE (unit_id, installation_id, seq),
      UNIQUE (unit_id, id)
    )`,
    `CREATE INDEX events_by_entry ON events (unit_id, entry_id) WHERE entry_id IS NOT NULL`,
    `CREATE TABLE refused_events (
      unit_id text NOT NULL,
      installation_id text NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      id text NOT NULL,
      device_id text NOT NULL,
      kind text NOT NULL,
      reason text NOT NULL,
      event text NOT NULL,
      received_at text NOT NULL,
      PRIMARY KEY (unit_id, installation_id, seq, hash)
    )`,
    `CREATE TABLE entries (
      unit_id text NOT NULL,
      entry_id text NOT NULL,
      number text NOT NULL,
      status text NOT NULL,
      received_at text NOT NULL,
      updated_at text NOT NULL,
      event_count integer NOT NULL,
      projection text NOT NULL,
      PRIMARY KEY (unit_id, entry_id)
    )`,
    `CREATE TABLE escalations (
      unit_id text NOT NULL,
      escalation_id text NOT NULL,
      entry_id text NOT NULL,
      state text NOT NULL,
      is_open boolean NOT NULL,
      submitted_at text NOT NULL,
      delivered_at text,
      instructed_at text,
      PRIMARY KEY (unit_id, escalation_id)
    )`,
    `CREATE INDEX escalations_open ON escalations (submitted_at) WHERE is_open`,
    `CREATE TABLE officers (
      unit_id text NOT NULL,
      person_id text NOT NULL,
      login text NOT NULL,
      name text NOT NULL,
      role text NOT NULL,
      verifier text NOT NULL,
      failed_count integer NOT NULL DEFAULT 0,
      locked_until text,
      PRIMARY KEY (unit_id, person_id),
      UNIQUE (unit_id, login)
    )`,
    `CREATE TABLE officer_sessions (
      unit_id text NOT NULL,
      token_hash text NOT NULL,
      person_id text NOT NULL,
      signed_in_at text NOT NULL,
      expires_at text NOT NULL,
      PRIMARY KEY (unit_id, token_hash)
    )`,
    `CREATE TABLE meta (
      unit_id text NOT NULL,
      key text NOT NULL,
      value text NOT NULL,
      PRIMARY KEY (unit_id, key)
    )`,
  ],
};
