import type { VerifiedCalendar } from '../../domain/office-calendar.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Result } from '../../lib/result.ts';
import { BUILT_IN_OVERLAYS } from '../built-in-overlays.ts';
import { BUILT_IN_PACKS } from '../built-in-packs.ts';
import { composePack } from '../compose-pack.ts';
import type { PolicyOverlay, UnitOverride } from '../overlay-schema.ts';
import { packIssue } from '../pack-issue.ts';
import type { PackIssue } from '../pack-issue.ts';
import { asFirstInForce } from '../policy-document.ts';
import type { PolicyDocument } from '../policy-document.ts';
import type { PolicyPack } from '../schema.ts';
import { selectPack } from '../validate-pack.ts';

/** Every version of every document that a branch may rely on: what is shipped, and what came with head office's signature. */
export type PolicyShelf = {
  readonly packs: readonly PolicyPack[];
  readonly overlays: readonly PolicyOverlay[];
  readonly overrides: readonly UnitOverride[];
  /** For `loadChinaCalendar`. */
  readonly calendars: readonly VerifiedCalendar[];
};

export const BUILT_IN_SHELF: PolicyShelf = {
  packs: BUILT_IN_PACKS,
  overlays: BUILT_IN_OVERLAYS,
  overrides: [],
  calendars: [],
};

/** The documents of one kind that are on the shelf. */
export function listDocuments(shelf: PolicyShelf, kind: PolicyDocument['kind']): readonly PolicyDocument[] {
  switch (kind) {
    case 'pack':
      return shelf.packs.map((value) => ({ kind, value }));
    case 'overlay':
      return shelf.overlays.map((value) => ({ kind, value }));
    case 'override':
      return shelf.overrides.map((value) => ({ kind, value }));
    case 'calendar':
      return shelf.calendars.map((value) => ({ kind, value }));
  }
}

/** Which rules are asked for: a pack, what is laid over it, the unit, and the local day on which an entry is received. */
export type RulesQuestion = {
  readonly packId: string;
  readonly overlayIds: readonly string[];
  readonly unitId: string;
  readonly on: string;
};

/**
 * The rules in force on a day: of pack, overlays and the unit's own settings the newest version that holds by then (ADM-1), one laid over the
 * other. What is not in force yet is not there; an overlay stays over later versions of its base.
 */
export function composeInForce(
  shelf: PolicyShelf,
  { packId, overlayIds, unitId, on }: RulesQuestion,
): Result<PolicyPack, readonly PackIssue[]> {
  const base = selectPack(shelf.packs, packId, on);
  if (base === null) return fail([packIssue('packId', 'not-in-force', { id: packId, on })]);
  const overlays = overlayIds.map((id) => selectNewest(shelf.overlays, on, (each) => each.id === id));
  const absent = overlayIds.filter((_, index) => overlays[index] === null);
  if (absent.length > 0) return fail(absent.map((id) => packIssue('overlays', 'not-in-force', { id, on })));
  const override = selectNewest(
    shelf.overrides,
    on,
    (each) => each.unitId === unitId && each.packId === packId,
  );
  const first = asFirstInForce(base, shelf.packs);
  const composed = composePack(first, { overlays: overlays.filter((each) => each !== null), override });
  return composed.ok ? ok({ ...composed.value, effectiveFrom: base.effectiveFrom }) : composed;
}

function selectNewest<Document extends { readonly version: number; readonly effectiveFrom: string }>(
  documents: readonly Document[],
  on: string,
  isMeant: (document: Document) => boolean,
): Document | null {
  return (
    documents
      .filter((each) => isMeant(each) && each.effectiveFrom <= on)
      .toSorted((a, b) => a.version - b.version)
      .at(-1) ?? null
  );
}
