import { BUILT_IN_PACKS } from '../../shared/policy/built-in-packs.ts';
import { composePack } from '../../shared/policy/compose-pack.ts';
import { policyOverlaySchema, unitOverrideSchema } from '../../shared/policy/overlay-schema.ts';
import { packIssue, toIssuePath } from '../../shared/policy/pack-issue.ts';
import type { PackIssue } from '../../shared/policy/pack-issue.ts';
import type { PolicyPack } from '../../shared/policy/schema.ts';
import { checkSuccession, listPackIssues, parsePack } from '../../shared/policy/validate-pack.ts';

/** What a document turned out to be, and everything that is wrong with it. */
export type ValidationReport = {
  readonly kind: 'pack' | 'overlay' | 'override';
  readonly id: string;
  readonly issues: readonly PackIssue[];
};

/**
 * Checks a pack, an overlay or a unit's override. An overlay says `owns`, an override `unitId`; everything else is read as a pack.
 *
 * A pack is also held against the built-in version of its id, an overlay and an override against every base they could be laid over.
 */
export function validateDocument(document: unknown): ValidationReport {
  const fields = typeof document === 'object' && document !== null ? document : {};
  if ('owns' in fields) return validateOverlay(document);
  if ('unitId' in fields) return validateOverride(document);
  return validatePack(document);
}

function validatePack(document: unknown): ValidationReport {
  const parsed = parsePack(document);
  if (!parsed.ok) return { kind: 'pack', id: readId(document), issues: parsed.error };
  const pack = parsed.value;
  const built = BUILT_IN_PACKS.filter(({ id, version }) => id === pack.id && version !== pack.version);
  return { kind: 'pack', id: pack.id, issues: renumber(checkSuccession([...built, pack])) };
}

/** The checked document is the only one the author has: its paths start at its own root. */
function renumber(issues: readonly PackIssue[]): readonly PackIssue[] {
  return issues.map((issue) => ({ ...issue, path: issue.path.replace(/^packs\[\d+\]\./, '') }));
}

function validateOverlay(document: unknown): ValidationReport {
  const parsed = policyOverlaySchema.safeParse(document);
  if (!parsed.success) return { kind: 'overlay', id: readId(document), issues: toShapeIssues(parsed.error) };
  const overlay = parsed.data;
  const issues = BUILT_IN_PACKS.flatMap((base) => checkComposed(base, { overlays: [overlay] }));
  return { kind: 'overlay', id: overlay.id, issues: withoutRepeats(issues) };
}

function validateOverride(document: unknown): ValidationReport {
  const parsed = unitOverrideSchema.safeParse(document);
  if (!parsed.success) return { kind: 'override', id: readId(document), issues: toShapeIssues(parsed.error) };
  const override = parsed.data;
  const base = BUILT_IN_PACKS.find(({ id }) => id === override.packId);
  const issues =
    base === undefined
      ? [packIssue('packId', 'unit-other-pack', { packId: override.packId, expected: '' })]
      : checkComposed(base, { override });
  return { kind: 'override', id: override.unitId, issues };
}

function checkComposed(base: PolicyPack, parts: Parameters<typeof composePack>[1]): readonly PackIssue[] {
  const composed = composePack(base, parts);
  return composed.ok ? listPackIssues(composed.value) : composed.error;
}

function toShapeIssues(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }) {
  return error.issues.map(({ path, message }) => packIssue(toIssuePath(path), 'shape', { problem: message }));
}

function withoutRepeats(issues: readonly PackIssue[]): readonly PackIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

function readId(document: unknown): string {
  const id: unknown =
    typeof document === 'object' && document !== null && 'id' in document ? document.id : '';
  return typeof id === 'string' ? id : '';
}
