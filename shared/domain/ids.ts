import type { Brand } from '../lib/brand.ts';

/** One matter in the register or the opinion book. UUID v7. */
export type EntryId = Brand<string, 'EntryId'>;
/** One immutable fact. UUID v7, made by the shell when the fact is appended. */
export type EventId = Brand<string, 'EventId'>;
/** One enrolled copy of the application. Equal to the fingerprint of its Ed25519 public key. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** One journal: a device gets a new one when it must not continue the old sequence. UUID v7. */
export type InstallationId = Brand<string, 'InstallationId'>;
/** An organisational unit. Its code is the prefix of official numbers (2 to 6 characters). */
export type UnitId = Brand<string, 'UnitId'>;
/** A named member of staff. */
export type PersonId = Brand<string, 'PersonId'>;
/** One move of an entry to a higher level. UUID v7. */
export type EscalationId = Brand<string, 'EscalationId'>;
/** A policy pack, for example `bank-branch`. */
export type PackId = Brand<string, 'PackId'>;
/** A content or event hash: 64 lower-case hex characters of SHA-256. */
export type Sha256Hex = Brand<string, 'Sha256Hex'>;

export const toEntryId = (text: string): EntryId => text as EntryId;
export const toEventId = (text: string): EventId => text as EventId;
export const toDeviceId = (text: string): DeviceId => text as DeviceId;
export const toInstallationId = (text: string): InstallationId => text as InstallationId;
export const toUnitId = (text: string): UnitId => text as UnitId;
export const toPersonId = (text: string): PersonId => text as PersonId;
export const toEscalationId = (text: string): EscalationId => text as EscalationId;
export const toPackId = (text: string): PackId => text as PackId;
export const toSha256Hex = (text: string): Sha256Hex => text as Sha256Hex;
