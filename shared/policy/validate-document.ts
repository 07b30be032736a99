import { BUILT_IN_PACKS } from './built-in-packs.ts';
import type { PackIssue } from './pack-issue.ts';
import { detectKind, readDocument } from './policy-document.ts';
import type { PolicyDocument, PolicyKind } from './policy-document.ts';
import { checkSuccession } from './validate-pack.ts';

/** What a document turned out to be, and everything that is wrong with it. */
export type ValidationReport = {
  readonly kind: PolicyKind;
  readonly id: string;
  readonly issues: readonly PackIssue[];
};

/**
 * Checks a pack, an overlay, a unit's override or a calendar as its author has it, unsigned. A pack is also held against the built-in
 * version of its id, an overlay and an override against every base they could be laid over.
 */
export function validateDocument(document: unknown): ValidationReport {
  const kind = detectKind(document);
  const read = readDocument(kind, document, BUILT_IN_PACKS);
  const id = findId(kind, document);
  if (!read.ok) return { kind, id, issues: read.error };
  return { kind, id, issues: checkAgainstBuiltIn(read.value) };
}

/** What a document calls itself; a calendar has no name of its own. */
export function findId(kind: PolicyKind, document: unknown): string {
  const field = { pack: 'id', overlay: 'id', override: 'unitId', calendar: null }[kind];
  if (field === null || typeof document !== 'object' || document === null) return '';
  const id = (document as Readonly<Record<string, unknown>>)[field];
  return typeof id === 'string' ? id : '';
}

/** The checked document is the only one the author has: its paths start at its own root. */
function checkAgainstBuiltIn({ kind, value }: PolicyDocument): readonly PackIssue[] {
  if (kind !== 'pack') return [];
  const built = BUILT_IN_PACKS.filter(({ id, version }) => id === value.id && version !== value.version);
  return checkSuccession([...built, value]).map((issue) => ({
    ...issue,
    path: issue.path.replace(/^packs\[\d+\]\./, ''),
  }));
}
