import { z } from 'zod';

import { policyPackSchema } from './schema.ts';

/** What names a pack or an overlay; never part of what an overlay brings. */
const IDENTITY = { id: true, version: true, effectiveFrom: true } as const;

/** The sections of a pack, as an overlay or a unit's override may bring them. */
export const packSectionsSchema = policyPackSchema.omit(IDENTITY);
export type PackSections = z.infer<typeof packSectionsSchema>;
export type PackSection = keyof PackSections;
export const PACK_SECTIONS = Object.keys(packSectionsSchema.shape) as readonly PackSection[];

/**
 * Sections that are lists of named things. An overlay adds to them and never takes away or replaces: what has a name in the base is the
 * base's. The key of a member, as a text.
 */
export const KEYED_SECTIONS = {
  roles: (member) => member.role,
  entryKinds: (member) => member.entryKind,
  channels: (member) => member.channel,
  categories: (member) => member.key,
  escalationReasons: (member) => member.reason,
  clocks: (member) => member.key,
  forms: (member) => member.form,
  duties: (member) => member.key,
  display: (member) => member.item,
  prompts: (member) => member.key,
  causes: (member) => member.cause,
  responsibility: (member) => member.of,
  departments: (member) => member.key,
} as const satisfies {
  readonly [Section in PackSection]?: PackSections[Section] extends readonly (infer Member)[]
    ? (member: Member) => string
    : never;
};
export type KeyedSection = keyof typeof KEYED_SECTIONS;

/** True for a list to which several sources may add. */
export function isKeyedSection(section: string): section is KeyedSection {
  return Object.hasOwn(KEYED_SECTIONS, section);
}

/**
 * Rules laid over a base pack (policies.md A.4): it says which sections it owns, and brings values for exactly these.
 *
 * `data` holds what belongs to an overlay's own subject and no base knows (trips, inspections, emergencies); it is checked by the schema
 * of that subject (`overlay-data.ts`).
 */
export const policyOverlaySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  effectiveFrom: z.iso.date(),
  owns: z.array(z.enum(PACK_SECTIONS as [PackSection, ...PackSection[]])),
  values: packSectionsSchema.partial(),
  data: z.unknown().optional(),
});
export type PolicyOverlay = z.infer<typeof policyOverlaySchema>;

/** Sections that a unit may set for itself, signed by head office: limits, texts of the hall, its meeting cycle, terms. */
export const UNIT_SECTIONS = [
  'lateAfterMinutes',
  'ladder',
  'clocks',
  'phoneReportAfterMinutes',
  'unconfirmedAfterMinutes',
  'numbering',
  'retention',
  'duties',
  'display',
] as const satisfies readonly PackSection[];

/** What one unit has otherwise than its pack (C-01, C-50, HOTEL-23). */
export const unitOverrideSchema = z.strictObject({
  unitId: z.string().min(1).max(64),
  packId: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  effectiveFrom: z.iso.date(),
  values: packSectionsSchema.partial(),
});
export type UnitOverride = z.infer<typeof unitOverrideSchema>;
