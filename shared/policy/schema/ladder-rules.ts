import { z } from 'zod';

import {
  CAUSES,
  ESCALATION_REASONS,
  PHASES,
  REGIONS,
  REMEDIES,
  ROLES,
  SEVERITIES,
} from '../../domain/vocabulary.ts';
import { also, citation, localKey } from './citation.ts';
import { conditionSchema } from './condition.ts';

/**
 * How far a level may decide on its own (AUT-1). `maxAmountFen: null` means the remedy has no amount or no limit; a property that is
 * left out does not restrict.
 */
export const grantSchema = z.strictObject({
  remedy: z.enum(REMEDIES),
  maxAmountFen: z.int().min(0).nullable(),
  severities: z.array(z.enum(SEVERITIES)).min(1),
  categories: z.array(localKey).min(1).optional(),
  causes: z.array(z.enum(CAUSES)).min(1).optional(),
  regions: z.array(z.enum(REGIONS)).min(1).optional(),
  /** HOTEL-14: whom a guest tells afterwards settles nothing, but reports it. */
  phases: z.array(z.enum(PHASES)).min(1).optional(),
  rule: citation,
});

/** One level of the ladder, from 1 for first inquiry upwards. */
export const ladderLevelSchema = z.strictObject({
  level: z.int().min(1),
  role: z.enum(ROLES),
  scope: z.enum(['branch', 'head-office']),
  /** Whose confirmation a move to this level needs first (BANK-27, BANK-41). */
  confirmedBy: z.enum(ROLES).nullable(),
  rule: citation,
  also,
  grants: z.array(grantSchema),
});

/** Where a reason leads, when it is not simply the next level (PROP-16, MFR-18, ROAD-26, HOTEL-11). */
export const escalationRouteSchema = z.strictObject({
  reason: z.enum(ESCALATION_REASONS),
  when: conditionSchema.nullable(),
  toRole: z.enum(ROLES),
  rule: citation,
  also,
});

/** The level to which every plan goes, whatever it is worth (G8-08, MFR-10, EM2-07). */
export const planApprovalSchema = z.strictObject({ by: z.enum(ROLES), rule: citation, also });

/** HOTEL-11 to HOTEL-13: what belongs to a sibling department is not handled by the receiver. */
export const siblingSchema = z.strictObject({
  /** Both departments' holders of this job agree on one plan. */
  endorsedBy: z.enum(ROLES),
  rule: citation,
  also,
});

/** AUT-5, C-40: what may be approved by word of mouth, and when the papers are due. */
export const verbalApprovalSchema = z.strictObject({
  subjects: z.array(z.enum(['plan', 'escalation', 'trip'])).min(1),
  papersDueWorkingDays: z.int().min(1),
  rule: citation,
});
