import type { z } from 'zod';

import { CLOCK_PAYLOADS } from './payloads-clock.ts';
import { CLOSING_PAYLOADS, UNIT_PAYLOADS } from './payloads-closing.ts';
import { DECISION_PAYLOADS } from './payloads-decision.ts';
import { EVIDENCE_PAYLOADS } from './payloads-evidence.ts';
import { INTAKE_PAYLOADS } from './payloads-intake.ts';
import { TRIAGE_PAYLOADS } from './payloads-triage.ts';

export { amountFen, customerSchema, demandSchema, measureSchema } from './payload-shapes.ts';
export type { Customer, Demand, IntakeDetails, Measure, Product, Target } from './payload-shapes.ts';

/**
 * Every kind of fact and the shape of its payload, version 2.
 *
 * Additive only: a field is added with a new version and an upcast (`upcast-event.ts`), never changed or removed, because journals
 * that hold the old shape exist in branches for years.
 */
export const EVENT_PAYLOADS = {
  ...INTAKE_PAYLOADS,
  ...TRIAGE_PAYLOADS,
  ...CLOCK_PAYLOADS,
  ...DECISION_PAYLOADS,
  ...CLOSING_PAYLOADS,
  ...EVIDENCE_PAYLOADS,
  ...UNIT_PAYLOADS,
} as const;

export type EventKind = keyof typeof EVENT_PAYLOADS;
export const EVENT_KINDS = Object.keys(EVENT_PAYLOADS) as readonly EventKind[];
export type EventPayload<Kind extends EventKind> = z.infer<(typeof EVENT_PAYLOADS)[Kind]>;

/** Kinds that only head office writes. A branch's journal that holds one is refused. */
export const HEAD_OFFICE_KINDS: readonly EventKind[] = [
  'escalation-delivered',
  'escalation-acknowledged',
  'escalation-returned',
  'instruction-given',
];
/** Kinds that belong to the unit or the device, not to an entry. */
export const DEVICE_KINDS: readonly EventKind[] = [
  'duty-done',
  'day-page-signed',
  'month-page-signed',
  'stand-in-appointed',
  'stand-in-revoked',
  'store-repaired',
  'clock-jumped',
];
/** Kinds that are somebody's signature: the shell asks for the password again and signs each with the device's key (SIG-1, SIG-2). */
export const SIGNING_KINDS: readonly EventKind[] = ['signed-off', 'day-page-signed', 'month-page-signed'];
