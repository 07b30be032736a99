import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { checkOverlayData } from './overlay-data.ts';
import { KEYED_SECTIONS, PACK_SECTIONS, UNIT_SECTIONS, isKeyedSection } from './overlay-schema.ts';
import type { PackSection, PackSections, PolicyOverlay, UnitOverride } from './overlay-schema.ts';
import { packIssue } from './pack-issue.ts';
import type { PackIssue } from './pack-issue.ts';
import type { PolicyPack } from './schema.ts';

/** What is laid over a base pack. */
export type CompositionParts = {
  readonly overlays?: readonly PolicyOverlay[];
  readonly override?: UnitOverride | null;
};

/**
 * The rules in force: base, then overlays in their order, then what the unit has otherwise (policies.md A.4).
 *
 * 1. An overlay brings only what it says it owns, and says it owns only what it brings.
 * 2. In lists of named things it adds; a name that is there already is somebody else's, and taking it is a mistake, not a victory.
 * 3. Any other section has one overlay as its owner at most, which then replaces the base's.
 * 4. A unit sets only the sections that are its own to set, for its own pack.
 */
export function composePack(
  base: PolicyPack,
  parts: CompositionParts,
): Result<PolicyPack, readonly PackIssue[]> {
  const { overlays = [], override = null } = parts;
  const issues = [
    ...overlays.flatMap((overlay, index) => checkOverlay(overlay, `overlays[${index}]`, base)),
    ...checkOwners(overlays),
    ...(override === null ? [] : checkOverride(override, base)),
  ];
  if (issues.length > 0) return fail(issues);
  const layered = overlays.reduce<Result<PolicyPack, readonly PackIssue[]>>(
    (pack, overlay, index) => (pack.ok ? addOverlay(pack.value, overlay, `overlays[${index}]`) : pack),
    ok(base),
  );
  if (!layered.ok || override === null) return layered;
  return ok(Object.assign({}, layered.value, override.values) as PolicyPack);
}

function checkOverlay(overlay: PolicyOverlay, path: string, base: PolicyPack): readonly PackIssue[] {
  const brought = listBrought(overlay);
  const unowned = brought.filter((section) => !overlay.owns.includes(section));
  const empty = overlay.owns.filter((section) => !brought.includes(section));
  return [
    ...unowned.map((section) =>
      packIssue(`${path}.values.${section}`, 'overlay-brings-unowned', { section }),
    ),
    ...empty.map((section) => packIssue(`${path}.owns`, 'overlay-owns-nothing-brought', { section })),
    ...(overlay.effectiveFrom < base.effectiveFrom
      ? [packIssue(`${path}.effectiveFrom`, 'overlay-ahead-of-base', { effectiveFrom: base.effectiveFrom })]
      : []),
    ...checkOverlayData(overlay, path),
  ];
}

function checkOwners(overlays: readonly PolicyOverlay[]): readonly PackIssue[] {
  return overlays.flatMap((overlay, index) => {
    const earlier = overlays.slice(0, index);
    const again = earlier.some(({ id }) => id === overlay.id);
    const taken = overlay.owns.filter(
      (section) => !isKeyedSection(section) && earlier.some(({ owns }) => owns.includes(section)),
    );
    return [
      ...(again ? [packIssue(`overlays[${index}].id`, 'overlay-twice', { id: overlay.id })] : []),
      ...taken.map((section) =>
        packIssue(`overlays[${index}].owns`, 'overlay-takes-foreign-key', { section, key: section }),
      ),
    ];
  });
}

function checkOverride(override: UnitOverride, base: PolicyPack): readonly PackIssue[] {
  const foreign = listBrought(override).filter(
    (section) => !(UNIT_SECTIONS as readonly PackSection[]).includes(section),
  );
  return [
    ...foreign.map((section) => packIssue(`override.values.${section}`, 'unit-may-not-set', { section })),
    ...(override.packId === base.id
      ? []
      : [packIssue('override.packId', 'unit-other-pack', { packId: override.packId, expected: base.id })]),
  ];
}

function addOverlay(
  pack: PolicyPack,
  overlay: PolicyOverlay,
  path: string,
): Result<PolicyPack, readonly PackIssue[]> {
  const added = listBrought(overlay).map((section) => addSection(pack, overlay.values, section, path));
  const issues = added.flatMap((each) => (each.ok ? [] : each.error));
  if (issues.length > 0) return fail(issues);
  const sections = added.flatMap((each) => (each.ok ? [each.value] : []));
  return ok(Object.assign({}, pack, ...sections) as PolicyPack);
}

function addSection(
  pack: PolicyPack,
  values: PolicyOverlay['values'],
  section: PackSection,
  path: string,
): Result<Partial<PackSections>, readonly PackIssue[]> {
  if (!isKeyedSection(section)) return ok({ [section]: values[section] });
  // The compiler cannot follow that key maker, base and overlay of one section belong together.
  const toKey = KEYED_SECTIONS[section] as (member: unknown) => string;
  const base: readonly unknown[] = pack[section];
  const more: readonly unknown[] = values[section] ?? [];
  const taken = new Set(base.map(toKey));
  const issues = more.flatMap((member, index) => {
    const key = toKey(member);
    return taken.has(key)
      ? [packIssue(`${path}.values.${section}[${index}]`, 'overlay-takes-foreign-key', { section, key })]
      : [];
  });
  return issues.length > 0 ? fail(issues) : ok({ [section]: [...base, ...more] });
}

function listBrought({ values }: { readonly values: PolicyOverlay['values'] }): readonly PackSection[] {
  return PACK_SECTIONS.filter((section) => values[section] !== undefined);
}
