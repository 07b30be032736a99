import { officeCalendarSchema } from '../domain/office-calendar.ts';
import type { OfficeCalendar } from '../domain/office-calendar.ts';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { composePack } from './compose-pack.ts';
import { policyOverlaySchema, unitOverrideSchema } from './overlay-schema.ts';
import type { PolicyOverlay, UnitOverride } from './overlay-schema.ts';
import { packIssue, toIssuePath } from './pack-issue.ts';
import type { PackIssue } from './pack-issue.ts';
import type { PolicyPack } from './schema.ts';
import { listPackIssues, parsePack } from './validate-pack.ts';

/** What head office publishes. */
export const POLICY_KINDS = ['pack', 'overlay', 'override', 'calendar'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** A document that passed every check that needs no signature and no earlier version. */
export type PolicyDocument =
  | { readonly kind: 'pack'; readonly value: PolicyPack }
  | { readonly kind: 'overlay'; readonly value: PolicyOverlay }
  | { readonly kind: 'override'; readonly value: UnitOverride }
  | { readonly kind: 'calendar'; readonly value: OfficeCalendar };

type Read = Result<PolicyDocument, readonly PackIssue[]>;

/** An overlay says `owns`, an override `unitId`, a calendar `years`; everything else is taken for a pack. */
export function detectKind(document: unknown): PolicyKind {
  const fields = typeof document === 'object' && document !== null ? document : {};
  if ('owns' in fields) return 'overlay';
  if ('unitId' in fields) return 'override';
  return 'years' in fields ? 'calendar' : 'pack';
}

/**
 * A pack with the date of its first version. Against this one an overlay is held: one that is older than the newest version of its base stays
 * over it, and only one that is older than the base itself is a mistake.
 */
export function asFirstInForce(pack: PolicyPack, packs: readonly PolicyPack[]): PolicyPack {
  const dates = packs.filter(({ id }) => id === pack.id).map(({ effectiveFrom }) => effectiveFrom);
  return { ...pack, effectiveFrom: dates.toSorted()[0] ?? pack.effectiveFrom };
}

/** Reads a document of a kind. An overlay and an override are tried on every one of the packs that they could be laid over. */
export function readDocument(kind: PolicyKind, document: unknown, packs: readonly PolicyPack[]): Read {
  switch (kind) {
    case 'pack': {
      const parsed = parsePack(document);
      return parsed.ok ? ok({ kind, value: parsed.value }) : parsed;
    }
    case 'overlay':
      return readOverlay(document, packs);
    case 'override':
      return readOverride(document, packs);
    case 'calendar': {
      const parsed = officeCalendarSchema.safeParse(document);
      return parsed.success ? ok({ kind, value: parsed.data }) : fail(toShapeIssues(parsed.error));
    }
  }
}

/** What a version follows on: documents of one name replace each other. */
export function nameOf({ kind, value }: PolicyDocument): string {
  switch (kind) {
    case 'pack':
    case 'overlay':
      return value.id;
    case 'override':
      return `${value.unitId}/${value.packId}`;
    case 'calendar':
      return 'calendar';
  }
}

/** From when it holds. A calendar has the day on which it was announced. */
export function effectiveFromOf({ kind, value }: PolicyDocument): string {
  return kind === 'calendar' ? value.issuedOn : value.effectiveFrom;
}

/** The field that {@link effectiveFromOf} reads, for a path. */
export function effectiveFieldOf({ kind }: PolicyDocument): string {
  return kind === 'calendar' ? 'issuedOn' : 'effectiveFrom';
}

function readOverlay(document: unknown, packs: readonly PolicyPack[]): Read {
  const parsed = policyOverlaySchema.safeParse(document);
  if (!parsed.success) return fail(toShapeIssues(parsed.error));
  const overlay = parsed.data;
  const issues = packs.flatMap((base) => checkComposed(asFirstInForce(base, packs), { overlays: [overlay] }));
  return issues.length === 0 ? ok({ kind: 'overlay', value: overlay }) : fail(withoutRepeats(issues));
}

function readOverride(document: unknown, packs: readonly PolicyPack[]): Read {
  const parsed = unitOverrideSchema.safeParse(document);
  if (!parsed.success) return fail(toShapeIssues(parsed.error));
  const override = parsed.data;
  const bases = packs.filter(({ id }) => id === override.packId);
  const issues =
    bases.length === 0
      ? [packIssue('packId', 'unit-other-pack', { packId: override.packId, expected: '' })]
      : bases.flatMap((base) => checkComposed(base, { override }));
  return issues.length === 0 ? ok({ kind: 'override', value: override }) : fail(withoutRepeats(issues));
}

/** A composition names its parts; the checked document is the only one its author has, and its paths start at its own root. */
const OWN_ROOT = /^(overlays\[0\]|override)\./;

function checkComposed(base: PolicyPack, parts: Parameters<typeof composePack>[1]): readonly PackIssue[] {
  const composed = composePack(base, parts);
  if (composed.ok) return listPackIssues(composed.value);
  return composed.error.map((issue) => ({ ...issue, path: issue.path.replace(OWN_ROOT, '') }));
}

function toShapeIssues(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }) {
  return error.issues.map(({ path, message }) => packIssue(toIssuePath(path), 'shape', { problem: message }));
}

function withoutRepeats(issues: readonly PackIssue[]): readonly PackIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
